using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Binding;

/// <summary>Which numbers become which without a cast.</summary>
internal static class NumericConversions
{
    private static readonly bool[,] Implicit = MakeTable();

    public static bool IsImplicit(SpecialType from, SpecialType to) =>
        from.IsNumeric() && to.IsNumeric() && Implicit[(int)from, (int)to];

    private static bool[,] MakeTable()
    {
        var table = new bool[(int)SpecialType.Decimal + 1, (int)SpecialType.Decimal + 1];
        Allow(SpecialType.SByte, SpecialType.Int16, SpecialType.Int32, SpecialType.Int64, SpecialType.IntPtr);
        Allow(
            SpecialType.Byte, SpecialType.Int16, SpecialType.UInt16, SpecialType.Int32, SpecialType.UInt32, SpecialType.Int64,
            SpecialType.UInt64, SpecialType.IntPtr, SpecialType.UIntPtr);
        Allow(SpecialType.Int16, SpecialType.Int32, SpecialType.Int64, SpecialType.IntPtr);
        Allow(
            SpecialType.UInt16, SpecialType.Int32, SpecialType.UInt32, SpecialType.Int64, SpecialType.UInt64, SpecialType.IntPtr,
            SpecialType.UIntPtr);
        Allow(SpecialType.Int32, SpecialType.Int64, SpecialType.IntPtr);
        Allow(SpecialType.UInt32, SpecialType.Int64, SpecialType.UInt64, SpecialType.UIntPtr);
        Allow(SpecialType.Int64);
        Allow(SpecialType.UInt64);
        Allow(SpecialType.IntPtr, SpecialType.Int64);
        Allow(SpecialType.UIntPtr, SpecialType.UInt64);
        Allow(
            SpecialType.Char, SpecialType.UInt16, SpecialType.Int32, SpecialType.UInt32, SpecialType.Int64, SpecialType.UInt64,
            SpecialType.IntPtr, SpecialType.UIntPtr);
        table[(int)SpecialType.Single, (int)SpecialType.Double] = true;
        return table;

        // Every integral type also becomes float, double and decimal.
        void Allow(SpecialType from, params ReadOnlySpan<SpecialType> to)
        {
            foreach (var target in to)
                table[(int)from, (int)target] = true;
            table[(int)from, (int)SpecialType.Single] = true;
            table[(int)from, (int)SpecialType.Double] = true;
            table[(int)from, (int)SpecialType.Decimal] = true;
        }
    }
}
