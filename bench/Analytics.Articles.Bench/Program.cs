using Analytics.ArticleBench;

const string Usage = "usage: extract FOLDER | versions FOLDER | stages FOLDER | explain FILE | ablation FOLDER | facts FOLDER [--hide-title] [--list] | speed FOLDER [ROUNDS [SCRIPT]] | memory FOLDER [PAGES]";
switch (args)
{
    case ["extract", var folder]: Extraction.Write(folder, Console.Out); break;
    case ["ablation", var folder]: Ablation.Measure(folder); break;
    case ["explain", var file]: ExplainFile(file); break;
    case ["stages", var folder]: Stages.Measure(folder); break;
    case ["versions", var folder]: Versions.Measure(folder); break;
    case ["facts", var folder, .. var options]: HiddenFacts.Measure(folder, options.Contains("--hide-title"), options.Contains("--list")); break;
    case ["speed", var folder, .. var rest]: Speed.Measure(folder, rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 3, rest.Length > 1 ? rest[1] : null); break;
    case ["memory", var folder, .. var rest]: Memory.Measure(folder, rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 10_000); break;
    default: Console.Error.WriteLine(Usage); return 2;
}

return 0;

static void ExplainFile(string file)
{
    if (file.EndsWith(".txt", StringComparison.Ordinal)) Explain.Pasted(File.ReadAllText(file));
    else Explain.Page(file.EndsWith(".gz", StringComparison.Ordinal) ? Pages.Unpacked(file) : File.ReadAllText(file));
}
