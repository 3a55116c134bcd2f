using System.Security.Cryptography;
using System.Text;

namespace Analytics.Jupyter.Wire;

/// <summary>Signs messages and checks the signatures of others: the HMAC of four frames, in hexadecimal. Without a key nothing is signed.</summary>
internal sealed class MessageSigner(byte[] key)
{
    /// <summary>Whether there is a key.</summary>
    public bool HasKey => key.Length > 0;

    /// <summary>The signature's frame.</summary>
    public byte[] Sign(IEnumerable<byte[]> frames) => !HasKey ? [] : Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Digest(frames)));

    /// <summary>Whether a frame is the signature of the others. Takes the same time wherever it is wrong, so that nobody can guess it bit by bit.</summary>
    public bool IsSignature(byte[] signature, IEnumerable<byte[]> frames) =>
        !HasKey || CryptographicOperations.FixedTimeEquals(signature, Sign(frames));

    private byte[] Digest(IEnumerable<byte[]> frames)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var frame in frames) hash.AppendData(frame);
        return hash.GetHashAndReset();
    }
}
