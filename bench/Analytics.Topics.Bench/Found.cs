namespace Analytics.TopicBench;

/// <summary>What a method found.</summary>
/// <param name="Terms">For each topic the columns of its ten heaviest terms, heaviest first.</param>
/// <param name="Main">For each story the topic of its largest share; empty where the method was not asked for it.</param>
/// <param name="Processor">The seconds of the processor it took.</param>
/// <param name="Wall">The seconds by the clock.</param>
internal sealed record Found(int[][] Terms, int[] Main, double Processor, double Wall);
