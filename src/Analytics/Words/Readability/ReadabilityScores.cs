namespace Analytics;

/// <summary>How hard stories are to read, by formulas for English that count words, sentences and syllables.</summary>
/// <param name="Group">The story's id, or the group that was asked for.</param>
/// <param name="Words">How many words there are; numbers are not among them.</param>
/// <param name="Sentences">How many sentences.</param>
/// <param name="WordsPerSentence">The mean length of a sentence in words.</param>
/// <param name="SyllablesPerWord">The mean length of a word in syllables, which are counted by rules of English spelling.</param>
/// <param name="FleschReadingEase">About 0 (hard) to 100 (easy): 206.835 - 1.015 words per sentence - 84.6 syllables per word (Flesch 1948).</param>
/// <param name="FleschKincaidGrade">US school grade: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid et al. 1975).</param>
/// <param name="GunningFog">School years: 0.4 (words per sentence + percent of words of three syllables or more) (Gunning 1952).</param>
/// <param name="Smog">School grade: 1.0430 √(30 · words of three syllables or more / sentences) + 3.1291 (McLaughlin 1969).</param>
/// <param name="Ari">School grade: 4.71 letters per word + 0.5 words per sentence - 21.43 (Senter and Smith 1967).</param>
/// <param name="ColemanLiau">School grade: 5.88 letters per word - 29.6 sentences per word - 15.8 (Coleman and Liau 1975).</param>
/// <param name="Lix">Words per sentence + percent of words of more than six letters, for any language (Björnsson 1968).</param>
public sealed record ReadabilityScores(
    string Group, int Words, int Sentences, double WordsPerSentence, double SyllablesPerWord, double FleschReadingEase, double FleschKincaidGrade,
    double GunningFog, double Smog, double Ari, double ColemanLiau, double Lix);
