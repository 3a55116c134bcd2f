using Analytics.Articles.Extraction;
using Analytics.Articles.Extraction.Pages;
using Analytics.Articles.Extraction.Pasted;
using Analytics.Articles.Facts;
using Analytics.Articles.Loading;
using Analytics.Articles.Normalization;
using MimeKit;

namespace Analytics.Articles.Readers.Mail;

/// <summary>Reads the story of a mail (<c>.eml</c>) or of a page that a browser saved as one (<c>.mht</c>, <c>.mhtml</c>). Positions are those
/// of the decoded text of the part that holds it.</summary>
internal static class MailReader
{
    private const int DeepestParts = 64;

    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        var bytes = StoryReaders.Bytes(file);
        using var message = Damage.Guard("mail", () => MimeMessage.Load(new ParserOptions { MaxMimeDepth = DeepestParts }, new MemoryStream(bytes), cancellation));
        var parts = Damage.Guard("mail", () => message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment).ToList());
        var isPage = file.Ending is not ".eml" || message.Headers.Contains("Snapshot-Content-Location");
        var part = parts.Find(part => part.IsHtml) ?? parts.Find(part => part.IsPlain) ?? throw new UnreadableInputException("The mail has no part that is text or HTML.");
        var (text, note) = TextDecoding.Decode(Content(part), part.ContentType.Charset);
        var story = part.IsHtml || Markup.IsPage(text) ? PageExtractor.Extract(text) : PastedExtractor.Extract(TracedText.Verbatim(text));
        // A mail without menus around its story may be too short to show which lines are the story; then all of them are.
        if (story.Paragraphs.Count == 0 && !part.IsHtml) story = CleanText.Read(TracedText.Verbatim(text));
        sink.Add(file, file.Id, story with { Facts = isPage ? OfPage(story.Facts, message, part) : OfMail(story.Facts, message) }, note: note);
    }

    private static byte[] Content(TextPart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return content.Length > 0 ? content.ToArray() : throw new UnreadableInputException("The mail's text is empty.");
    }

    // The date and sender of a saved page are those of the saving.
    private static StoryFacts OfPage(StoryFacts facts, MimeMessage message, TextPart part) => facts with
    {
        Title = facts.Title ?? Line(message.Subject),
        Url = facts.Url ?? message.Headers["Snapshot-Content-Location"] ?? part.ContentLocation?.ToString(),
    };

    private static StoryFacts OfMail(StoryFacts facts, MimeMessage message)
    {
        var sender = message.From.Mailboxes.Select(mailbox => Line(mailbox.Name)).FirstOrDefault(name => name is not null);
        var isPerson = sender is not null && Bylines.IsName(sender);
        return facts with
        {
            Title = Subject(message) ?? facts.Title,
            Authors = facts.Authors.Count == 0 && isPerson ? [sender!] : facts.Authors,
            Outlet = facts.Outlet ?? (isPerson ? null : sender),
            Published = facts.Published ?? (message.Headers.Contains(HeaderId.Date) ? NewsDateOf(message.Date) : null),
        };
    }

    private static string? Subject(MimeMessage message)
    {
        var subject = Line(message.Subject);
        while (subject?.Split(':', 2) is [{ Length: <= 3 } mark, var rest] && mark.ToUpperInvariant() is "RE" or "FW" or "FWD" or "AW" or "WG" or "TR") subject = Line(rest);
        return subject;
    }

    private static NewsDate? NewsDateOf(DateTimeOffset date) =>
        date == DateTimeOffset.MinValue ? null : new NewsDate(DateOnly.FromDateTime(date.DateTime), TimeOnly.FromDateTime(date.DateTime), date.Offset);

    private static string? Line(string? text) =>
        text is not null && TextNormalizer.Line(TracedText.Verbatim(text)).Text is { Length: > 0 } line ? line : null;
}
