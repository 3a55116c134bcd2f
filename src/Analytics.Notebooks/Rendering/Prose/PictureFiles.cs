namespace Analytics.Notebooks.Rendering;

/// <summary>Takes the pictures that prose shows into the page: those pasted into a cell, and files beside the notebook.</summary>
internal sealed class PictureFiles(string? notebookPath)
{
    private const long LargestPicture = 4 * 1024 * 1024;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
    };

    private readonly string? _folder = Path.GetDirectoryName(notebookPath);

    /// <summary>The address that holds the picture, or null where it is not beside the notebook, too large, or on the web.</summary>
    public string? Find(string address, NotebookCell cell)
    {
        if (Addresses.IsEmbeddedPicture(address)) return address;
        const string Attachment = "attachment:";
        return address.StartsWith(Attachment, StringComparison.Ordinal) ? Attached(Uri.UnescapeDataString(address[Attachment.Length..]), cell) : Beside(address);
    }

    private static string? Attached(string name, NotebookCell cell)
    {
        if (cell.Attachments?[name] is not System.Text.Json.Nodes.JsonObject picture) return null;
        return picture.Select(format => format.Value is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<string>(out var base64)
            ? Addresses.OfPicture(format.Key, base64) : null).FirstOrDefault(found => found is not null);
    }

    private string? Beside(string address)
    {
        if (_folder is null || !Types.TryGetValue(Path.GetExtension(address), out var type)) return null;
        var file = new FileInfo(Path.GetFullPath(Path.Combine(_folder, Uri.UnescapeDataString(address))));
        // Prose must not be able to publish a file from elsewhere on the machine.
        var isInside = file.FullName.StartsWith(Path.TrimEndingDirectorySeparator(_folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (!isInside || !file.Exists || file.LinkTarget is not null || file.Length > LargestPicture) return null;
        return Addresses.OfPicture(type, Convert.ToBase64String(File.ReadAllBytes(file.FullName)));
    }
}
