using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Which types hold no references at any depth.</summary>
internal static class Unmanaged
{
    public static bool Is(TypeSymbol type) => Is(type, 0);

    private static bool Is(TypeSymbol type, int depth)
    {
        switch (type)
        {
            case SourceTypeParameterSymbol parameter:
                return parameter.RequiresUnmanaged;
            case PointerTypeSymbol:
                return true;
            case NamedTypeSymbol { IsValueType: true } named:
                if (named.SpecialType is not SpecialType.None and not SpecialType.NullableOfT || named.IsEnum)
                    return true;
                return depth < 16 && named.GetMembers().OfType<FieldSymbol>().Where(f => !f.IsStatic).All(f => Is(f.Type, depth + 1));
            default:
                return false;
        }
    }
}
