namespace Analytics.Articles.Loading;

/// <summary>A file to read stories from, or a part of an archive.</summary>
/// <param name="Path">The path as it is shown: relative as given, with <c>/</c> between its parts; of a part, the archive's and its own.</param>
/// <param name="FullPath">Where the file is; of a part, where its archive is.</param>
/// <param name="Part">Opens the part of an archive; null for a file.</param>
internal sealed record InputFile(string Path, string FullPath, Func<Stream>? Part = null)
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

    public Stream Open() => Part is not null
        ? Part()
        : new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 65536, FileOptions.SequentialScan);
}
