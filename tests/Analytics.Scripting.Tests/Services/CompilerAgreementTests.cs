using System.Globalization;
using System.Text;
using Analytics.Scripting.Services;
using Analytics.Scripting.Session;
using Analytics.Scripting.Tests.Binding;
using Analytics.Scripting.Tests.Binding.Compared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analytics.Scripting.Tests.Services;

/// <summary>Behind a dot, the same names are offered as the C# compiler finds there.</summary>
public class CompilerAgreementTests
{
    [Theory]
    [InlineData("sessions")]
    [InlineData("scoping")]
    [InlineData("statements")]
    [InlineData("patterns")]
    [InlineData("matching")]
    [InlineData("declarations")]
    [InlineData("types")]
    public void Members_are_those_that_the_compiler_finds(string table)
    {
        var differences = new StringBuilder();
        var compared = 0;
        foreach (var cells in CellTable.Sessions(table))
        {
            var (ours, theirs) = (new BoundSession(), new CompilerSession());
            foreach (var cell in cells)
            {
                var before = ours.State;
                var isRight = !ours.Bind(cell).HasErrors;
                if (theirs.Check(cell).Count == 0 && isRight) compared += Compare(cell, before, theirs.Last!, differences);
            }
        }

        if (differences.Length > 0) Assert.Fail(differences.ToString());
        Assert.True(compared > 0);
    }

    /// <summary>Comparing takes the compiler long, and the accesses of one cell are often alike.</summary>
    private const int MostOfOneCell = 3;

    private static int Compare(string cell, SessionState session, Compilation compilation, StringBuilder differences)
    {
        var engine = new CompletionEngine(new DirectiveCompletion(new CSharpOptions(), PackageFolder.OfMachine()), _ => null);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var count = 0;
        foreach (var access in tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>())
        {
            if (count == MostOfOneCell || Names(model, access) is not { } expected) continue;
            count++;
            var position = access.Name.SpanStart;
            var found = engine.Complete(cell, position, session, default).Items.Select(i => i.InsertText.TrimStart('@')).Distinct().Order(StringComparer.Ordinal).ToList();
            var (missing, wrong) = (expected.Except(found).ToList(), found.Except(expected).ToList());
            if (missing.Count + wrong.Count > 0)
                differences.AppendLine(CultureInfo.InvariantCulture, $"{cell.Insert(position, "|")}\n  missing {string.Join(", ", missing)}\n  wrong {string.Join(", ", wrong)}");
        }

        return count;
    }

    /// <summary>The names that the compiler finds behind the dot; null where what stands before it has no members to compare.</summary>
    private static SortedSet<string>? Names(SemanticModel model, MemberAccessExpressionSyntax access)
    {
        var isType = model.GetSymbolInfo(access.Expression).Symbol is ITypeSymbol;
        var type = isType ? (ITypeSymbol)model.GetSymbolInfo(access.Expression).Symbol! : model.GetTypeInfo(access.Expression).Type;
        if (type is null or IErrorTypeSymbol || type.SpecialType == SpecialType.System_Void || model.GetSymbolInfo(access.Expression).Symbol is INamespaceSymbol) return null;

        // Patterns name fields and properties only, and nameof whatever there is.
        if (access.Expression is BaseExpressionSyntax || access.Parent is BaseExpressionColonSyntax or MemberAccessExpressionSyntax { Parent: BaseExpressionColonSyntax }) return null;
        if (access.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }) return null;
        var all = model.LookupSymbols(access.Name.SpanStart, type, includeReducedExtensionMethods: !isType).Where(s => s.CanBeReferencedByName).ToList();
        var symbols = all.Where(s => !IsHidden(s) && (s is ITypeSymbol ? isType : s.IsStatic == isType || s is IMethodSymbol { ReducedFrom: not null }));
        var names = new SortedSet<string>(symbols.Select(s => s.Name), StringComparer.Ordinal);

        // What a type hides of its base is not offered either.
        names.ExceptWith(all.Where(s => IsHidden(s) && SymbolEqualityComparer.Default.Equals(s.ContainingType?.OriginalDefinition, type.OriginalDefinition)).Select(s => s.Name));

        // A named element of a tuple is not offered by its position too.
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
            names.ExceptWith(tuple.TupleElements.Where(e => e.IsExplicitlyNamedTupleElement).Select(e => e.CorrespondingTupleField!.Name));
        return names;
    }

    private static bool IsHidden(ISymbol symbol)
    {
        var declared = symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced : symbol;
        return declared.GetAttributes().Any(a => a.AttributeClass?.Name is "ObsoleteAttribute"
            || (a.AttributeClass?.Name is "EditorBrowsableAttribute" && a.ConstructorArguments is [{ Value: 1 }]));
    }
}
