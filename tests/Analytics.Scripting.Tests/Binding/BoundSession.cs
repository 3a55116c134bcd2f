using Analytics.Scripting.Binding;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Session;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Tests.Binding;

/// <summary>Binds cells one after the other, as a session does, with the imports that a notebook starts with.</summary>
internal sealed class BoundSession
{
    private static readonly ReferenceSet Framework = ReferenceSet.OfFramework();

    private readonly List<BoundSubmission> _cells = [];
    private SubmissionTypeSymbol? _previous;
    private ImportSet _imports = ImportSet.Empty with
    {
        Namespaces =
        [
            .. new[] { "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq" }
                .Select(n => new NamespaceSymbol(n)),
        ],
    };

    /// <summary>What the cells so far have declared.</summary>
    public SessionState State => new(_previous, _imports, Framework);

    /// <summary>Binds the next cell; what it declares is there for the ones after it, if it has no errors.</summary>
    public BoundSubmission Bind(string cell)
    {
        var bound = SubmissionBinder.Bind(SyntaxTree.Parse(cell), $"Cell{_cells.Count}", _previous, _imports, Framework);
        _cells.Add(bound);
        if (!bound.HasErrors)
        {
            _previous = bound.Type;
            _imports = bound.Imports;
        }

        return bound;
    }

    /// <summary>Binds cells that must have no errors, and gives the last.</summary>
    public static BoundSubmission BindAll(params ReadOnlySpan<string> cells)
    {
        var session = new BoundSession();
        BoundSubmission? last = null;
        foreach (var cell in cells)
        {
            last = session.Bind(cell);
            Assert.True(!last.HasErrors, $"{cell}\n{string.Join('\n', last.Diagnostics)}");
        }

        return last!;
    }

    /// <summary>The type of the value of a cell's last expression, as C# writes it.</summary>
    public static string TypeOf(params ReadOnlySpan<string> cells) => BindAll(cells).Result!.Type.ToString();

    /// <summary>The first error of a cell: its number and the text it is about, as in <c>CS0103 'x'</c>; empty where there is none.</summary>
    public string FirstError(string cell)
    {
        var bound = Bind(cell);
        var error = bound.Diagnostics.FirstOrDefault(d => d.IsError);
        return error is null ? "" : $"{error.Code} '{bound.Tree.Text.ToString(error.Span)}'";
    }
}
