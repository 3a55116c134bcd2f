using Analytics.Articles.Loading;

namespace Analytics;

public sealed partial class Corpus
{
    /// <summary>What became of each input where the corpus was loaded from files; empty where it was made of documents or filtered.</summary>
    public LoadReport Report { get; private init; } = LoadReport.Empty;

    /// <summary>Loads the stories of a file, or of a folder and all folders in it, in ordinal order of their paths.</summary>
    /// <param name="path">
    /// A story file, or a folder with any mix of them: text pasted from web pages (<c>.txt</c>), saved pages (<c>.html</c>, <c>.htm</c>),
    /// <c>.json</c> and <c>.jsonl</c>, RSS and Atom feeds (<c>.xml</c>, <c>.rss</c>, <c>.atom</c>), and <c>.gz</c> of these. Hidden files, and
    /// those that the patterns of a <c>.corpusignore</c> file name, are passed over.
    /// </param>
    /// <returns>The stories; none for an empty folder. Inputs that cannot be read are skipped and listed in <see cref="Report"/>.</returns>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static Corpus Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return CorpusLoader.Load([path], null, CancellationToken.None);
    }

    /// <summary>Loads the stories of several files and folders, in the order given.</summary>
    /// <param name="paths">Files and folders, as for one path.</param>
    /// <param name="progress">Told of each entry of the report as it is made, on the loading thread.</param>
    /// <param name="cancellationToken">Ends the loading between two files.</param>
    /// <exception cref="FileNotFoundException">One of the paths is not there; nothing is loaded then.</exception>
    /// <exception cref="OperationCanceledException">The loading was cancelled.</exception>
    public static Corpus Load(IEnumerable<string> paths, IProgress<LoadEntry>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return CorpusLoader.Load([.. paths], progress, cancellationToken);
    }

    internal static Corpus Loaded(IEnumerable<Document> documents, LoadReport report) => new(documents) { Report = report };
}
