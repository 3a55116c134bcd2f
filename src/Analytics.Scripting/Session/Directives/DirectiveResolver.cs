using System.Reflection;
using Analytics.Notebooks;
using Analytics.Scripting.Syntax;

namespace Analytics.Scripting.Session;

/// <summary>Does what <c>#r</c> and <c>#load</c> say, before the cell they stand in is bound.</summary>
internal sealed class DirectiveResolver(CellCompiler compiler)
{
    private readonly PackageResolver _packages = new(PackageFolder.OfMachine());

    /// <summary>Adds references, and to <paramref name="files"/> the files to run before the cell, those they load first.</summary>
    /// <returns>What could not be done, at the directive's place in the cell.</returns>
    public IReadOnlyList<Diagnostic> Follow(SyntaxTree cell, List<SyntaxTree> files)
    {
        if (cell.Root.Directives.IsEmpty) return [];
        var problems = new List<Diagnostic>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in cell.Root.Directives)
        {
            try
            {
                Follow(directive, Folder(cell), files, seen);
            }
            catch (DirectiveException problem)
            {
                problems.Add(new Diagnostic(problem.Code, DiagnosticSeverity.Error, problem.Message, directive.Span));
            }
        }

        return problems;
    }

    private void Follow(ScriptDirective directive, string folder, List<SyntaxTree> files, HashSet<string> seen)
    {
        var argument = directive.Argument.Trim();
        switch (directive.Name)
        {
            case "r" when argument.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase):
                foreach (var path in _packages.Resolve(argument["nuget:".Length..])) AddReference(AssemblyFiles.Load(path));
                break;
            case "r": AddReference(AssemblyFiles.Find(argument, folder)); break;
            case "load": Load(argument, folder, files, seen); break;
            default: throw new DirectiveException("CS1024", $"#{directive.Name} is not known here: cells can use #r and #load.");
        }
    }

    private void AddReference(Assembly assembly)
    {
        if (!compiler.References.Names.Contains(assembly.GetName().Name, StringComparer.Ordinal)) compiler.AddReference(assembly);
    }

    private void Load(string argument, string folder, List<SyntaxTree> files, HashSet<string> seen)
    {
        var path = Path.GetFullPath(argument, folder);
        // A file that several others load runs once, and one that loads itself does not run for ever.
        if (!seen.Add(path)) return;
        var tree = SyntaxTree.Parse(ReadText(argument, path), path);
        foreach (var directive in tree.Root.Directives) Follow(directive, Path.GetDirectoryName(path)!, files, seen);
        files.Add(tree);
    }

    private static string ReadText(string argument, string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DirectiveException("CS1504", $"The file “{argument}” cannot be read: {problem.Message} It was looked for at {path}.");
        }
    }

    private string Folder(SyntaxTree tree) =>
        tree.Text.Path is { } path ? Path.GetDirectoryName(path)! : compiler.Options.Folder ?? Environment.CurrentDirectory;
}

/// <summary>A directive that could not be followed.</summary>
internal sealed class DirectiveException(string code, string message) : Exception(message)
{
    public DirectiveException()
        : this("CS7011", "The directive could not be followed.")
    {
    }

    public DirectiveException(string message, Exception inner)
        : this("CS7011", message + " " + inner.Message)
    {
    }

    /// <summary>The diagnostic's code.</summary>
    public string Code => code;
}
