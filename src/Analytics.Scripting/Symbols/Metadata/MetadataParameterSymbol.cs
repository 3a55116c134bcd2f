using System.Reflection;
using System.Runtime.CompilerServices;

namespace Analytics.Scripting.Symbols;

/// <summary>A parameter of a method or indexer of a loaded assembly.</summary>
internal sealed class MetadataParameterSymbol(ParameterInfo parameter) : ParameterSymbol
{
    private TypeSymbol? _type;
    private Fact _isParams;
    private ConstantValue? _default;
    private object? _callerInfo;

    public override string Name => parameter.Name ?? "";

    public override int Ordinal => parameter.Position;

    public override TypeSymbol Type => _type ??= MetadataTypes.OfSignature(parameter.ParameterType, parameter);

    public override RefKind RefKind =>
        !parameter.ParameterType.IsByRef ? RefKind.None
        : parameter.IsOut && !parameter.IsIn ? RefKind.Out
        : parameter.IsIn ? (Has("System.Runtime.CompilerServices.RequiresLocationAttribute") ? RefKind.RefReadOnly : RefKind.In)
        : RefKind.Ref;

    public override bool IsParams => _isParams.IsKnown ? _isParams.Value : _isParams.Set(IsDeclaredParams());

    public override bool IsOptional => parameter.IsOptional;

    /// <summary>Optional parameters of F# have no default in metadata: they get the default of their type, as in C#.</summary>
    public override ConstantValue? Default => _default ??= ReadDefault();

    public override CallerInfo CallerInfo => (CallerInfo)(_callerInfo ??= ReadCallerInfo());

    public override bool IsScoped => Has("System.Runtime.CompilerServices.ScopedRefAttribute");

    public override string? CallerArgument => parameter.GetCustomAttribute<CallerArgumentExpressionAttribute>()?.ParameterName;

    public override IReadOnlyList<string>? HandlerArguments =>
        parameter.GetCustomAttribute<InterpolatedStringHandlerArgumentAttribute>()?.Arguments;

    private CallerInfo ReadCallerInfo() => !parameter.IsOptional ? CallerInfo.None
        : parameter.IsDefined(typeof(CallerArgumentExpressionAttribute), false) ? CallerInfo.ArgumentExpression
        : parameter.IsDefined(typeof(CallerLineNumberAttribute), false) ? CallerInfo.LineNumber
        : parameter.IsDefined(typeof(CallerFilePathAttribute), false) ? CallerInfo.FilePath
        : parameter.IsDefined(typeof(CallerMemberNameAttribute), false) ? CallerInfo.MemberName
        : CallerInfo.None;

    private bool IsDeclaredParams() =>
        parameter.ParameterType.IsArray
            ? parameter.IsDefined(typeof(ParamArrayAttribute), false)
            : parameter.IsDefined(typeof(ParamCollectionAttribute), false);

    private bool Has(string attribute) => MetadataAttributes.Has(parameter, attribute);

    private ConstantValue? ReadDefault()
    {
        if (!parameter.IsOptional || !parameter.HasDefaultValue)
            return null;
        var value = parameter.RawDefaultValue;
        if (value is null || value is DBNull || value == Missing.Value)
            return null;
        if (value is Enum)
            value = Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), System.Globalization.CultureInfo.InvariantCulture);
        return value is DateTime ? null : new ConstantValue(value);
    }
}
