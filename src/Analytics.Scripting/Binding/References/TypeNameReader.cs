using System.Buffers.Binary;
using System.Reflection;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Analytics.Scripting.Binding;

/// <summary>
/// Reads which public types an assembly file declares, and nothing else of it. The general metadata reader would do, but its start
/// alone takes longer (about 180 ms for the framework's 170 files, measured) than a small cell may.
/// </summary>
internal static class TypeNameReader
{
    private const int TypeDefTable = 2;
    private const int FieldTable = 4;
    private const int MethodTable = 6;
    private const int ModuleRefTable = 0x1A;
    private const int TypeSpecTable = 0x1B;
    private const int AssemblyRefTable = 0x23;

    /// <summary>The outermost public types; null where the file is no assembly or one in a form that this does not read.</summary>
    public static List<TypeName>? Read(string path)
    {
        using var file = File.OpenHandle(path);
        var headers = new byte[4096];
        var length = RandomAccess.Read(file, headers, 0);
        if (length < 512 || FindMetadata(file, headers.AsSpan(0, length)) is not (> 0 and var metadata))
            return null;

        var root = new byte[512];
        if (RandomAccess.Read(file, root, metadata) < 64 || U32(root, 0) != 0x424A5342)
            return null;
        if (!FindStreams(root, out var tables, out var strings, out var stringsLength))
            return null;

        var heap = new byte[stringsLength];
        ReadFully(file, heap, metadata + strings);
        return ReadTypes(file, metadata + tables, heap);
    }

    private static long FindMetadata(SafeFileHandle file, ReadOnlySpan<byte> headers)
    {
        if (headers[0] != 'M' || headers[1] != 'Z')
            return 0;
        var pe = (int)U32(headers, 0x3C);
        if (pe < 0 || pe + 24 + 240 > headers.Length || U32(headers, pe) != 0x4550)
            return 0;
        var sections = BinaryPrimitives.ReadUInt16LittleEndian(headers[(pe + 6)..]);
        var optionalSize = BinaryPrimitives.ReadUInt16LittleEndian(headers[(pe + 20)..]);
        var optional = pe + 24;
        var isWide = BinaryPrimitives.ReadUInt16LittleEndian(headers[optional..]) == 0x20B;
        var cliAddress = U32(headers, optional + (isWide ? 112 : 96) + (14 * 8));
        var sectionTable = headers[(optional + optionalSize)..];
        var cli = OffsetOf(cliAddress, sectionTable, sections);
        if (cliAddress == 0 || cli == 0)
            return 0;

        Span<byte> cliHeader = stackalloc byte[16];
        if (RandomAccess.Read(file, cliHeader, cli) < 16)
            return 0;
        return OffsetOf(U32(cliHeader, 8), sectionTable, sections);
    }

    /// <summary>Where in the file an address of the loaded image lies; 0 if nowhere.</summary>
    private static long OffsetOf(uint address, ReadOnlySpan<byte> sectionTable, int sections)
    {
        for (var i = 0; i < sections && (i + 1) * 40 <= sectionTable.Length; i++)
        {
            var section = sectionTable[(i * 40)..];
            var start = U32(section, 12);
            if (address >= start && address < start + U32(section, 16))
                return address - start + U32(section, 20);
        }

        return 0;
    }

    private static bool FindStreams(ReadOnlySpan<byte> root, out int tables, out int strings, out int stringsLength)
    {
        tables = strings = stringsLength = 0;
        var position = 16 + (int)U32(root, 12);
        if (position + 4 > root.Length)
            return false;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(root[(position + 2)..]);
        position += 4;
        for (var i = 0; i < count && position + 12 <= root.Length; i++)
        {
            var nameLength = root[(position + 8)..].IndexOf((byte)0);
            if (nameLength < 0)
                return false;
            var name = root.Slice(position + 8, nameLength);
            if (name.SequenceEqual("#~"u8))
                tables = (int)U32(root, position);
            else if (name.SequenceEqual("#Strings"u8))
                (strings, stringsLength) = ((int)U32(root, position), (int)U32(root, position + 4));
            position += 8 + ((nameLength + 4) & ~3);
        }

        return tables > 0 && strings > 0;
    }

    private static List<TypeName> ReadTypes(SafeFileHandle file, long tables, byte[] heap)
    {
        var header = new byte[24 + (64 * 4)];
        _ = RandomAccess.Read(file, header, tables);
        var heapSizes = header[6];
        var valid = BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(8));
        Span<int> rows = stackalloc int[64];
        rows.Clear();
        var position = 24;
        for (var table = 0; table < 64; table++)
        {
            if ((valid & (1UL << table)) == 0)
                continue;
            rows[table] = (int)U32(header, position);
            position += 4;
        }

        var stringSize = (heapSizes & 1) != 0 ? 4 : 2;
        var guidSize = (heapSizes & 2) != 0 ? 4 : 2;
        var scopeSize = Math.Max(Math.Max(rows[0], rows[ModuleRefTable]), Math.Max(rows[AssemblyRefTable], rows[1])) < 1 << 14 ? 2 : 4;
        var baseSize = Math.Max(Math.Max(rows[TypeDefTable], rows[1]), rows[TypeSpecTable]) < 1 << 14 ? 2 : 4;
        var moduleRow = 2 + stringSize + (3 * guidSize);
        var typeRefRow = scopeSize + (2 * stringSize);
        var typeRow = 4 + (2 * stringSize) + baseSize + (rows[FieldTable] < 1 << 16 ? 2 : 4) + (rows[MethodTable] < 1 << 16 ? 2 : 4);

        var types = new byte[typeRow * rows[TypeDefTable]];
        ReadFully(file, types, tables + position + (moduleRow * rows[0]) + ((long)typeRefRow * rows[1]));
        return PublicTypes(types, typeRow, stringSize, heap);
    }

    private static List<TypeName> PublicTypes(byte[] types, int rowSize, int stringSize, byte[] heap)
    {
        var found = new List<TypeName>();
        var lastNamespace = -1;
        var @namespace = "";
        for (var row = 0; row + rowSize <= types.Length; row += rowSize)
        {
            var attributes = (TypeAttributes)U32(types, row);
            if ((attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public)
                continue;
            var name = Index(types, row + 4, stringSize);
            var namespaceIndex = Index(types, row + 4 + stringSize, stringSize);
            if (namespaceIndex != lastNamespace)
                (lastNamespace, @namespace) = (namespaceIndex, Text(heap, namespaceIndex));
            const TypeAttributes Static = TypeAttributes.Abstract | TypeAttributes.Sealed;
            var token = (TypeDefTable << 24) | ((row / rowSize) + 1);
            found.Add(new TypeName(@namespace, Text(heap, name), (attributes & (Static | TypeAttributes.Interface)) == Static, token));
        }

        return found;
    }

    private static void ReadFully(SafeFileHandle file, Span<byte> into, long offset)
    {
        while (!into.IsEmpty)
        {
            var count = RandomAccess.Read(file, into, offset);
            if (count == 0)
                return;
            into = into[count..];
            offset += count;
        }
    }

    private static string Text(byte[] heap, int start)
    {
        var rest = heap.AsSpan(start);
        var end = rest.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
    }

    private static int Index(ReadOnlySpan<byte> bytes, int position, int size) =>
        size == 4 ? (int)U32(bytes, position) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[position..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int position) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[position..]);
}

/// <summary>A public type that is not nested.</summary>
/// <param name="Namespace">Dotted; empty for the global namespace.</param>
/// <param name="Name">As in metadata: with a backtick and the number of type parameters where it has any.</param>
/// <param name="IsStatic">Whether it is a static class.</param>
/// <param name="Token">By what its assembly's metadata knows it.</param>
internal sealed record TypeName(string Namespace, string Name, bool IsStatic, int Token);
