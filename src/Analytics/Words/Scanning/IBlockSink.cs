namespace Analytics.Words.Scanning;

/// <summary>Takes what is found in a text, block by block in order. Implemented by structures, so that the scanner's loop is compiled for each.</summary>
internal interface IBlockSink
{
    /// <summary>Takes a block that starts at <paramref name="start"/>.</summary>
    /// <param name="text">The text's first byte.</param>
    /// <param name="start">Where the block starts in the text.</param>
    /// <param name="masks">What stands in it.</param>
    void Add(ref byte text, int start, BlockMasks masks);

    /// <summary>Takes what stands between two spaces and is longer than a block.</summary>
    void AddLong(ref byte text, int start, int end);
}
