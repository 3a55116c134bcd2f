using Analytics.Scripting.Bound;
using Analytics.Scripting.Symbols;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Binding;

#pragma warning disable CA1822 // Until these are written.

internal sealed partial class Binder
{
    private void CheckReachable(IEnumerable<BoundSwitchLabel> labels) => _ = labels;
    public partial BoundPattern BindPattern(PatternSyntax syntax, TypeSymbol inputType) => new BoundDiscardPattern(syntax, inputType);
}
