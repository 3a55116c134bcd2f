using System.Collections.Immutable;
using System.Text;
using Analytics.Scripting.Symbols;

namespace Analytics.Scripting.Emit;

/// <summary>
/// The arguments of an attribute as metadata has them. Written by hand because an enum that is still being built has no values which the
/// attribute builder of reflection would take.
/// </summary>
#pragma warning disable CA1001 // A stream in memory holds nothing that would have to be released.
internal sealed class AttributeBlob(RuntimeScope scope)
#pragma warning restore CA1001
{
    private readonly MemoryStream _bytes = new();

    public static byte[] Of(AppliedAttribute attribute, RuntimeScope scope)
    {
        var blob = new AttributeBlob(scope);
        blob.Write(attribute);
        return blob._bytes.ToArray();
    }

    private void Write(AppliedAttribute attribute)
    {
        WriteNumber((ushort)1);
        var parameters = attribute.Constructor.Parameters;
        for (var i = 0; i < parameters.Length; i++)
            WriteValue(attribute.Arguments[i], parameters[i].Type);
        WriteNumber((ushort)attribute.Named.Length);
        foreach (var (member, value) in attribute.Named)
        {
            var type = member is FieldSymbol field ? field.Type : ((PropertySymbol)member).Type;
            _bytes.WriteByte((byte)(member is FieldSymbol ? 0x53 : 0x54));
            WriteType(type);
            WriteString(member.Name);
            WriteValue(value, type);
        }
    }

    private void WriteValue(AttributeValue value, TypeSymbol type)
    {
        if (type.SpecialType == SpecialType.Object)
        {
            // A boxed value says its type first; null counts as a string.
            type = value.Value is null ? CoreTypes.String : value.Type;
            WriteType(type);
        }

        if (type is ArrayTypeSymbol array)
        {
            if (value.Value is not ImmutableArray<AttributeValue> elements)
            {
                WriteNumber(uint.MaxValue);
                return;
            }

            WriteNumber((uint)elements.Length);
            foreach (var element in elements)
                WriteValue(element, array.ElementType);
            return;
        }

        switch (value.Value)
        {
            case null:
                _bytes.WriteByte(0xFF);
                break;
            case string text:
                WriteString(text);
                break;
            case TypeSymbol named:
                WriteString(NameOf(named));
                break;
            default:
                WriteNumber(value.Value);
                break;
        }
    }

    private void WriteType(TypeSymbol type)
    {
        switch (type)
        {
            case ArrayTypeSymbol array:
                _bytes.WriteByte(0x1D);
                WriteType(array.ElementType);
                break;
            case NamedTypeSymbol { IsEnum: true }:
                _bytes.WriteByte(0x55);
                WriteString(NameOf(type));
                break;
            default:
                _bytes.WriteByte(type == CoreTypes.Type ? (byte)0x50 : CodeOf(type.SpecialType));
                break;
        }
    }

    private static byte CodeOf(SpecialType type) => type switch
    {
        SpecialType.Boolean => 0x02,
        SpecialType.Char => 0x03,
        SpecialType.SByte => 0x04,
        SpecialType.Byte => 0x05,
        SpecialType.Int16 => 0x06,
        SpecialType.UInt16 => 0x07,
        SpecialType.Int32 => 0x08,
        SpecialType.UInt32 => 0x09,
        SpecialType.Int64 => 0x0A,
        SpecialType.UInt64 => 0x0B,
        SpecialType.Single => 0x0C,
        SpecialType.Double => 0x0D,
        SpecialType.String => 0x0E,
        _ => 0x51,
    };

    /// <summary>Types of the cell's own assembly by their name alone: that assembly has no name others could find it by.</summary>
    private string NameOf(TypeSymbol type)
    {
        var runtime = scope.Of(type);
        return type is NamedTypeSymbol { Definition: SourceTypeSymbol } ? runtime.FullName! : runtime.AssemblyQualifiedName!;
    }

    private void WriteNumber(object value)
    {
        ReadOnlySpan<byte> bytes = value switch
        {
            bool b => [b ? (byte)1 : (byte)0],
            sbyte b => [(byte)b],
            byte b => [b],
            char c => BitConverter.GetBytes(c),
            short s => BitConverter.GetBytes(s),
            ushort s => BitConverter.GetBytes(s),
            int i => BitConverter.GetBytes(i),
            uint i => BitConverter.GetBytes(i),
            long l => BitConverter.GetBytes(l),
            ulong l => BitConverter.GetBytes(l),
            float f => BitConverter.GetBytes(f),
            double d => BitConverter.GetBytes(d),
            _ => throw new InvalidOperationException($"An attribute cannot hold a {value.GetType().Name}."),
        };
        _bytes.Write(bytes);
    }

    private void WriteString(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length < 0x80)
        {
            _bytes.WriteByte((byte)bytes.Length);
        }
        else if (bytes.Length < 0x4000)
        {
            _bytes.WriteByte((byte)(0x80 | (bytes.Length >> 8)));
            _bytes.WriteByte((byte)bytes.Length);
        }
        else
        {
            _bytes.WriteByte((byte)(0xC0 | (bytes.Length >> 24)));
            _bytes.WriteByte((byte)(bytes.Length >> 16));
            _bytes.WriteByte((byte)(bytes.Length >> 8));
            _bytes.WriteByte((byte)bytes.Length);
        }

        _bytes.Write(bytes);
    }
}
