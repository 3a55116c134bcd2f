using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

/// <summary>Two halves of the marked stories, so that what is chosen or fitted on one is judged by the other.</summary>
internal static class Halves
{
    /// <summary>Whether a story belongs to the first half: by the first byte of a hash of its name.</summary>
    public static bool IsFirst(string line) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!))[0] % 2 == 0;
}
