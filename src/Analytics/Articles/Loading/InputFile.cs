namespace Analytics.Articles.Loading;

/// <summary>A file to read stories from.</summary>
/// <param name="Path">The path as it is shown: relative as given, with <c>/</c> between its parts.</param>
/// <param name="FullPath">Where the file is.</param>
internal sealed record InputFile(string Path, string FullPath)
{
    private const string PackedEnding = ".gz";

    public bool IsPacked => Path.EndsWith(PackedEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ending that names the format, in lower case and with its dot; that of the packed file where it is packed.</summary>
    public string Ending => System.IO.Path.GetExtension(Unpacked).ToLowerInvariant();

    /// <summary>The file name without the endings that name its format.</summary>
    public string Id => Ending.Length > 0 ? Unpacked[..^Ending.Length] : Unpacked;

    private string Unpacked
    {
        get
        {
            var name = Path[(Path.LastIndexOf('/') + 1)..];
            return IsPacked ? name[..^PackedEnding.Length] : name;
        }
    }

    public Stream Open() => new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 65536, FileOptions.SequentialScan);
}
