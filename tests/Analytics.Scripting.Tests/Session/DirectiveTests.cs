using Analytics.Testing;

namespace Analytics.Scripting.Tests.Session;

public class DirectiveTests
{
    [Fact]
    public async Task Files_are_loaded_from_the_folder_of_the_notebook_and_from_their_own()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "lib"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "lib", "a.csx"), "#load \"b.csx\"\nint Twice(int n) => n * Two;");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "lib", "b.csx"), "#load \"a.csx\"\nconst int Two = 2; Console.Write(\"once\");");
        using var session = new CellSession(new CSharpOptions { Folder = folder.Path });

        Assert.Equal(6, await session.ValueOfAsync("#load \"lib/a.csx\"\n#load \"lib/b.csx\"\nTwice(3)"));
        Assert.Equal("once", session.Output.Text);
    }

    [Fact]
    public async Task What_is_wrong_in_a_loaded_file_is_said_with_its_name()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "bad.csx"), "\nint x = missing;");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "throws.csx"), "\nthrow new Exception(\"thrown\");");
        using var session = new CellSession(new CSharpOptions { Folder = folder.Path });

        var refused = await session.RunAsync("#load \"bad.csx\"");
        Assert.Equal("CS0103", refused.Failure!.Name);
        Assert.Contains("bad.csx, line 2", refused.Failure.Message, StringComparison.Ordinal);
        Assert.Equal(["   at throws.csx, line 2"], (await session.FailureOfAsync("#load \"throws.csx\"")).Traceback);
        Assert.Equal("CS1504", Assert.Single((await session.RunAsync("#load \"none.csx\"")).Diagnostics).Code);
    }

    [Fact]
    public async Task Assemblies_are_found_by_path_or_by_name()
    {
        using var session = new CellSession();
        var path = typeof(Repository).Assembly.Location;

        Assert.Equal("Repository", await session.ValueOfAsync($"#r \"{path}\"\ntypeof(Analytics.Testing.Repository).Name"));
        Assert.Equal(1, await session.ValueOfAsync("#r \"System.Xml\"\n1"));
        var missing = Assert.Single((await session.RunAsync("1 +\n#r \"nowhere.dll\"\n1")).Diagnostics, d => d.Code is "CS0006" or "CS7009");
        Assert.NotEqual("", missing.Message);
    }

    [Fact]
    public async Task Packages_that_are_not_on_the_machine_are_named_with_the_place_they_were_looked_for()
    {
        using var session = new CellSession();

        var missing = Assert.Single((await session.RunAsync("#r \"nuget: No.Such.Package, 1.0\"\n1")).Diagnostics);

        Assert.Equal("CS0006", missing.Code);
        Assert.Contains("No.Such.Package", missing.Message, StringComparison.Ordinal);
        Assert.Contains("packages", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_on_the_machine_bring_what_they_depend_on()
    {
        using var folder = new TemporaryFolder();
        var package = WritePackage(folder.Path, "made.up", "1.2.0", "<dependency id=\"Other.Made\" version=\"[1.0, 2.0)\" />");
        WritePackage(folder.Path, "other.made", "1.1.0", "");
        WritePackage(folder.Path, "other.made", "2.0.0", "");
        var resolver = new Scripting.Session.PackageResolver(new Scripting.Session.PackageFolder(folder.Path));

        var files = resolver.Resolve(" Made.Up, 1.*");

        Assert.Equal(["other.made.dll", "made.up.dll"], files.Select(f => Path.GetFileName(f)));
        Assert.Contains("1.1.0", files[0], StringComparison.Ordinal);
        Assert.StartsWith(Path.Combine(package, "lib", "netstandard2.0"), files[1], StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    private static string WritePackage(string root, string id, string version, string dependencies)
    {
        var folder = Path.Combine(root, id, version);
        foreach (var framework in (string[])["net48", "netstandard2.0", "netstandard1.3"])
        {
            Directory.CreateDirectory(Path.Combine(folder, "lib", framework));
            File.WriteAllText(Path.Combine(folder, "lib", framework, id + ".dll"), "");
        }

        File.WriteAllText(
            Path.Combine(folder, id + ".nuspec"),
            $"<package><metadata><id>{id}</id><dependencies><group targetFramework=\".NETStandard2.0\">{dependencies}</group></dependencies></metadata></package>");
        return folder;
    }
}
