using Analytics.Articles.Loading;

namespace Analytics;

public sealed partial class Corpus
{
    /// <summary>What became of each input where the corpus was loaded from files; empty where it was made of documents or filtered.</summary>
    public LoadReport Report { get; private init; } = LoadReport.Empty;

    /// <summary>Loads the stories of a file, or of a folder and all folders in it, in ordinal order of their paths.</summary>
    /// <param name="path">
    /// A story file, or a folder with any mix of them: text pasted from web pages (<c>.txt</c>), saved pages (<c>.html</c>, <c>.htm</c>,
    /// <c>.mhtml</c>, <c>.warc</c>), <c>.md</c>, <c>.docx</c>, <c>.pdf</c>, mails (<c>.eml</c>), <c>.json</c> and <c>.jsonl</c>, tables
    /// (<c>.csv</c>, <c>.tsv</c>), RSS and Atom feeds (<c>.xml</c>, <c>.rss</c>, <c>.atom</c>), and <c>.zip</c> and <c>.gz</c> of these. Hidden
    /// files, and those that the patterns of a <c>.corpusignore</c> file name, are passed over.
    /// </param>
    /// <returns>The stories; none for an empty folder. Inputs that cannot be read are skipped and listed in <see cref="Report"/>.</returns>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static Corpus Load(string path) => Load(path, LoadOptions.Default);

    /// <summary>Loads the stories of a file or folder, as <paramref name="options"/> say.</summary>
    /// <param name="path">A story file or a folder, as for loading without options.</param>
    /// <param name="options">Names of columns and fields, and what becomes of recurring lines and of duplicates.</param>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static Corpus Load(string path, LoadOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        return CorpusLoader.Load([path], options, null, CancellationToken.None);
    }

    /// <summary>Loads the stories of several files and folders, in the order given.</summary>
    /// <param name="paths">Files and folders, as for one path.</param>
    /// <param name="progress">Told of each entry of the report as it is made, on the loading thread.</param>
    /// <param name="cancellationToken">Ends the loading between two files, and within files of many stories.</param>
    /// <param name="options">Names of columns and fields, and what becomes of recurring lines and of duplicates; null for the defaults.</param>
    /// <exception cref="FileNotFoundException">One of the paths is not there; nothing is loaded then.</exception>
    /// <exception cref="OperationCanceledException">The loading was cancelled.</exception>
    public static Corpus Load(IEnumerable<string> paths, IProgress<LoadEntry>? progress = null, LoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return CorpusLoader.Load([.. paths], options ?? LoadOptions.Default, progress, cancellationToken);
    }

    /// <summary>Reads stories one after the other, for collections that need not be in memory at once. What takes a look at the whole
    /// collection is not done here: recurring lines stay, and duplicates are not told.</summary>
    /// <param name="paths">Files and folders, as for loading.</param>
    /// <param name="progress">Told of each entry of the report as it is made; what is skipped is known by it alone.</param>
    /// <param name="cancellationToken">Ends the reading between two files, and within files of many stories.</param>
    /// <param name="options">Names of columns and fields; null for the usual ones.</param>
    /// <returns>The stories; a file is read when the first of its stories is asked for.</returns>
    /// <exception cref="FileNotFoundException">One of the paths is not there; thrown at once.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static IEnumerable<Document> Stream(IEnumerable<string> paths, IProgress<LoadEntry>? progress = null, LoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return CorpusLoader.Stream([.. paths], options ?? LoadOptions.Default, progress, cancellationToken);
    }

    internal static Corpus Loaded(IEnumerable<Document> documents, LoadReport report) => new(documents) { Report = report };
}
