namespace Analytics.Articles.Readers;

/// <summary>Tells damaged files from failures of our own where another library reads the format.</summary>
internal static class Damage
{
    /// <summary>What <paramref name="read"/> gives, with whatever a library throws at a damaged file turned into a reason for the report.</summary>
    /// <remarks>These libraries are made for whole files: cut and scrambled ones make them fail in every way there is, null references included,
    /// so no list of exception types would do. Nothing of ours runs inside.</remarks>
    public static T Guard<T>(string kind, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or UnreadableInputException or OutOfMemoryException))
        {
            throw new UnreadableInputException($"The file is no {kind}, or a damaged one: {failure.Message}");
        }
    }
}
