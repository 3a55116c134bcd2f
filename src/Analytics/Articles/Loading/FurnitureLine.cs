namespace Analytics;

/// <summary>A line that recurs in many stories of one site or outlet and was removed from their texts.</summary>
/// <param name="Site">The site, or the outlet where no site is known; empty where neither is.</param>
/// <param name="Text">The line as printed in the first story that has it.</param>
/// <param name="Stories">How many stories it was removed from; at least 3.</param>
public sealed record FurnitureLine(string Site, string Text, int Stories);
