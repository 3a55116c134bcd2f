using Analytics.Charts.Drawing;
using SkiaSharp;

namespace Analytics.Charts.Tests.Drawing;

public class IndexedPngTests
{
    [Fact]
    public void A_picture_of_few_colours_comes_back_pixel_for_pixel()
    {
        byte[] pixels = [255, 0, 0, 255, 0, 128, 0, 255, 1, 2, 3, 255, 255, 255, 255, 255, 0, 0, 0, 255, 255, 0, 0, 255];

        using var picture = SKBitmap.Decode(IndexedPng.Encode(pixels, width: 3));

        Assert.Equal((3, 2), (picture.Width, picture.Height));
        Assert.Equal(
            [new SKColor(255, 0, 0), new SKColor(0, 128, 0), new SKColor(1, 2, 3), SKColors.White, SKColors.Black, new SKColor(255, 0, 0)],
            picture.Pixels);
    }

    [Fact]
    public void Of_many_colours_the_rarest_become_their_neighbours()
    {
        var colors = Enumerable.Range(0, 300).SelectMany(i => Enumerable.Repeat((byte[])[(byte)(i % 256), (byte)(i / 256 * 80), 0, 255], i < 250 ? 2 : 1));
        byte[] pixels = [.. colors.SelectMany(color => color)];

        using var picture = SKBitmap.Decode(IndexedPng.Encode(pixels, width: 550));

        Assert.Equal(256, picture.Pixels.Distinct().Count());
        Assert.Equal(new SKColor(17, 0, 0), picture.Pixels[34]);
    }
}
