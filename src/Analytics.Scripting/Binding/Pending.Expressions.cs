using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

#pragma warning disable CA1822 // Until these are written.

internal sealed partial class Binder
{
    public partial BoundExpression BindExpression(ExpressionSyntax syntax) => new BoundError(syntax);
    public partial BoundExpression BindValue(ExpressionSyntax syntax) => new BoundError(syntax);
    public partial BoundExpression BindConverted(ExpressionSyntax syntax, TypeSymbol target) => new BoundError(syntax);
    public partial BoundExpression Convert(BoundExpression value, TypeSymbol target, SyntaxNode syntax) => new BoundError(syntax);
    public partial bool CanConvert(BoundExpression value, TypeSymbol target) => false;
    public partial BoundExpression WithNaturalType(BoundExpression value) => value;
    public partial BoundExpression BindCondition(ExpressionSyntax syntax) => new BoundError(syntax);
    public partial BoundCall? TryCallMember(BoundExpression receiver, string name, IReadOnlyList<BoundExpression> arguments, SyntaxNode syntax) => null;
    public partial AwaitInfo? BindAwaitInfo(BoundExpression awaitable, SyntaxNode syntax) => null;
    public partial ForEachInfo? BindEnumeration(ref BoundExpression collection, SyntaxNode syntax, bool isAsync) => null;
    public partial BoundExpression ConvertExplicitly(BoundExpression value, TypeSymbol target, SyntaxNode syntax) => new BoundError(syntax);
    public partial ConversionKind ClassifyConversion(TypeSymbol from, TypeSymbol to, bool isExplicit) => ConversionKind.None;
    public partial BoundExpression BindMember(BoundExpression receiver, SyntaxToken name, SyntaxNode syntax) => new BoundError(syntax);
    public partial BoundExpression? TryIndex(BoundExpression receiver, BoundExpression argument, SyntaxNode syntax) => null;
    public partial MethodSymbol? FindDeconstruct(BoundExpression value, int count, SyntaxNode syntax) => null;
    public partial BoundExpression BindConstructorCall(BoundExpression receiver, ArgumentList? arguments, SyntaxNode syntax) => new BoundError(syntax);
    public partial BoundExpression BindDeconstruction(ExpressionSyntax target, BoundExpression value, SyntaxNode syntax) => new BoundError(syntax);
}
