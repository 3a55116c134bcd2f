using System.Runtime.InteropServices;
using System.Text;
using Analytics.Text.Stemming;

namespace Analytics.Tests.Text;

/// <summary>Compares our stemmers with Snowball's own (libstemmer 2.2 of Debian) on every word of Debian's word lists, where both are installed.</summary>
public class SnowballStemmerTests
{
    private delegate nint Create(byte[] algorithm, byte[] encoding);

    private delegate nint StemOf(nint stemmer, byte[] word, int length);

    private delegate int LengthOf(nint stemmer);

    [Theory]
    [InlineData(Language.English, "american-english")]
    [InlineData(Language.Spanish, "spanish")]
    [InlineData(Language.French, "french")]
    [InlineData(Language.German, "ngerman")]
    [InlineData(Language.Portuguese, "portuguese")]
    [InlineData(Language.Italian, "italian")]
    public void Every_word_of_a_large_list_has_the_stem_of_snowball(Language language, string list)
    {
        var file = Path.Combine("/usr/share/dict", list);
        if (!File.Exists(file) || !NativeLibrary.TryLoad("libstemmer.so.0d", out var library)) return;
        var stemmer = Export<Create>(library, "sb_stemmer_new")(Name(language.ToString().ToLowerInvariant()), Name("UTF_8"));
        var (stem, length) = (Export<StemOf>(library, "sb_stemmer_stem"), Export<LengthOf>(library, "sb_stemmer_length"));
        var words = File.ReadLines(file).Select(word => word.ToLowerInvariant()).Distinct().ToArray();

        var wrong = words
            .Select(word => (Word: word, Ours: Stemmers.Of(language, word), Theirs: Theirs(word)))
            .Where(entry => entry.Ours != entry.Theirs)
            .ToArray();

        Assert.True(words.Length > 50_000);
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {words.Length} differ: {string.Join(", ", wrong.Take(30))}");

        string Theirs(string word)
        {
            var bytes = Encoding.UTF8.GetBytes(word);
            return Marshal.PtrToStringUTF8(stem(stemmer, bytes, bytes.Length), length(stemmer));
        }
    }

    private static T Export<T>(nint library, string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));

    private static byte[] Name(string text) => Encoding.ASCII.GetBytes(text + "\0");
}
