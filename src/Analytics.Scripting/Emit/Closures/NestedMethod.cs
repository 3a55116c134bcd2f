using System.Collections.Immutable;
using System.Reflection.Emit;
using Analytics.Scripting.Lowering;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>The method that a lambda or local function becomes.</summary>
/// <param name="Function">The function.</param>
/// <param name="Builder">The method.</param>
/// <param name="Class">The closure class it is in; null where it is a method of the type whose code it stands in.</param>
/// <param name="TypeParameters">Its own type parameters: those in sight that its class does not have.</param>
/// <param name="Inside">What symbols mean in its body.</param>
internal sealed record NestedMethod(
    FunctionNode Function, MethodBuilder Builder, ClosureClass? Class, ImmutableArray<TypeParameterSymbol> TypeParameters, RuntimeScope Inside)
{
    /// <summary>Where the delegate over it is kept once made; only for functions that capture nothing.</summary>
    public FieldBuilder? Cache { get; set; }
}
