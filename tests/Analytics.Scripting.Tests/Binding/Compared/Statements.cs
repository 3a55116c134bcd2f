using System.Collections.Immutable;
using Analytics.Scripting.Binding;
using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyntaxTree = Analytics.Scripting.Syntax.SyntaxTree;

namespace Analytics.Scripting.Tests.Binding.Compared;

/// <summary>
/// Many small statements that share declarations, given to our binder and to the C# compiler in one go. Each comes out as the type of
/// what it assigns, or as refused.
/// </summary>
internal sealed class Statements(string declarations, IReadOnlyList<string> statements)
{
    public const string Refused = "refused";

    private static readonly ImmutableArray<string> Imports =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    private static readonly ReferenceSet Framework = ReferenceSet.OfFramework();

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ]);

    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>What ours says of each statement.</summary>
    public IReadOnlyList<string> Ours()
    {
        var text = Text(out var starts);
        var context = new ImportSet([.. Imports.Select(n => new NamespaceSymbol(n))], [], ImportSet.Empty.Aliases);
        var bound = SubmissionBinder.Bind(SyntaxTree.Parse(text), "Cell", null, context, Framework);
        var results = Enumerable.Repeat("", statements.Count).ToArray();
        foreach (var error in bound.Diagnostics.Where(d => d.IsError))
            Note(results, starts, error.Span.Start, text, $"ours: {error.Code} {error.Message}");
        var body = bound.Methods.Single(m => m.Method.Name == "All").Body!;
        foreach (var declaration in Declarations(body))
        {
            var index = IndexOf(starts, declaration.Local.Span.Start);
            if (results[index].Length == 0)
                results[index] = declaration.Local.Type.ToString();
        }

        return results;
    }

    /// <summary>What the C# compiler says of each.</summary>
    public IReadOnlyList<string> Theirs()
    {
        var text = Text(out var starts);
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14, kind: SourceCodeKind.Script));
        var compilation = CSharpCompilation.CreateScriptCompilation(
            "Cells", tree, References.Value, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: Imports));
        var results = Enumerable.Repeat("", statements.Count).ToArray();
        foreach (var error in compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
            Note(results, starts, error.Location.SourceSpan.Start, text, Refused);
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(m => m.Identifier.Text == "All");
        foreach (var declarator in method.DescendantNodes().OfType<VariableDeclaratorSyntax>())
        {
            if (!IsResult(declarator.Identifier.Text) || declarator.Parent?.Parent?.Parent?.Parent != method.Body)
                continue;
            var index = IndexOf(starts, declarator.SpanStart);
            if (results[index].Length == 0)
                results[index] = Display(((ILocalSymbol)model.GetDeclaredSymbol(declarator)!).Type);
        }

        return results;
    }

    /// <summary>Where the two differ, one line for each.</summary>
    public IReadOnlyList<string> Differences()
    {
        var ours = Ours();
        var theirs = Theirs();
        var found = new List<string>();
        for (var i = 0; i < statements.Count; i++)
        {
            var isRefused = ours[i].StartsWith("ours:", StringComparison.Ordinal);
            if (isRefused ? theirs[i] != Refused : ours[i] != theirs[i])
                found.Add($"{statements[i]}: the compiler says {theirs[i]}, we say {ours[i]}");
        }

        return found;
    }

    private static bool IsResult(string name) => name.Length > 1 && name[0] == 'r' && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    // The compiler writes anonymous types with angle brackets and nested types without what they are nested in.
    private static string Display(ITypeSymbol type) => type switch
    {
        { IsAnonymousType: true } => $"{{ {string.Join(", ", type.GetMembers().OfType<IPropertySymbol>().Select(p => $"{Display(p.Type)} {p.Name}"))} }}".Replace("{  }", "{ }", StringComparison.Ordinal),
        IArrayTypeSymbol { Rank: 1, ElementType: { IsAnonymousType: true } element } => Display(element) + "[]",
        INamedTypeSymbol { IsTupleType: false, ContainingType: { IsScriptClass: false } containing } => $"{Display(containing)}.{type.Name}",
        INamedTypeSymbol { IsTupleType: false, IsGenericType: true, OriginalDefinition.SpecialType: not Microsoft.CodeAnalysis.SpecialType.System_Nullable_T } named =>
            $"{named.Name}<{string.Join(", ", named.TypeArguments.Select(Display))}>",
        _ => type.ToDisplayString(Format),
    };

    private string Text(out int[] starts)
    {
        var text = new System.Text.StringBuilder(declarations).Append("\nasync Task All()\n{\n");
        starts = new int[statements.Count];
        for (var i = 0; i < statements.Count; i++)
        {
            starts[i] = text.Length;
            text.Append("    { ").Append(statements[i].Replace("var r ", $"var r{i} ", StringComparison.Ordinal)).Append(" }\n");
        }

        return text.Append("}\n").ToString();
    }

    private static void Note(string[] results, int[] starts, int position, string text, string what)
    {
        Assert.True(position >= starts[0], $"The declarations are wrong: {what} at '{text[position..Math.Min(text.Length, position + 40)]}'");
        results[IndexOf(starts, position)] = what;
    }

    private static int IndexOf(int[] starts, int position)
    {
        var index = Array.BinarySearch(starts, position);
        return index >= 0 ? index : ~index - 1;
    }

    private static IEnumerable<BoundLocalDeclaration> Declarations(BoundStatement statement) => statement switch
    {
        BoundBlock block => block.Statements.SelectMany(Declarations),
        BoundUsing held => held.Declarations.Where(d => IsResult(d.Local.Name)).Concat(Declarations(held.Body)),
        BoundLocalDeclaration declaration when IsResult(declaration.Local.Name) => [declaration],
        _ => [],
    };
}
