using Analytics.Topics.Matrix;
using Analytics.Topics.Storage;

namespace Analytics;

public sealed partial class TopicModel
{
    /// <summary>
    /// Writes the topics to a file, without the stories: what they are made of, their labels and how stories are read, so that
    /// <see cref="Load"/> and <see cref="Place"/> find the same topics in other stories at any time. The file is JSON and names its version.
    /// </summary>
    /// <param name="path">The file; one that is there is replaced, and only once the new one is whole.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var temporary = path + ".tmp";
        try
        {
            using (var stream = File.Create(temporary)) TopicModelWriter.Write(_basis, stream);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Reads a model that <see cref="Save"/> wrote. It has topics with their shares at that time, and no stories; <see cref="Place"/> gives it some.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file holds no topic model, a damaged one, or one of a later version.</exception>
    public static TopicModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var basis = TopicModelReader.Read(File.ReadAllBytes(path), path);
        return new TopicModel(basis, new Corpus([]), basis.Space.Read(Array.Empty<Document>()), new DenseMatrix(0, basis.Labels.Length), null);
    }
}
