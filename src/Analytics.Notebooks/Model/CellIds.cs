using System.Security.Cryptography;
using System.Text;

namespace Analytics.Notebooks.Model;

/// <summary>Gives every cell an id: its own where it is valid and not taken, otherwise one made from what the cell says.</summary>
internal sealed class CellIds
{
    private const int Length = 8;
    private const int MaxLength = 64;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Sets aside an id from the file; false if it cannot be used.</summary>
    public bool TryKeep(string? id) => IsValid(id) && _taken.Add(id!);

    /// <summary>An id that is the same for the same cells in the same order, on every machine.</summary>
    public string Make(CellKind kind, string source)
    {
        for (var repetition = 0; ; repetition++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\0{repetition}\0{source}"));
            var id = Convert.ToHexStringLower(hash)[..Length];
            if (_taken.Add(id)) return id;
        }
    }

    private static bool IsValid(string? id) =>
        id is { Length: > 0 and <= MaxLength } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
