using System.Globalization;
using System.Net;
using System.Text;
using Analytics.Cli.CommandLine;
using Analytics.Cli.Terminals;

namespace Analytics.Cli.Rendering.Serving;

/// <summary>
/// Shows pages in a browser on the same machine. Each is made when it is asked for, from the file as it is then, so that a notebook that was
/// saved anew only needs to be loaded again.
/// </summary>
internal sealed class PageServer(Terminal terminal, ServedPages pages)
{
    /// <summary>Goes on until it is interrupted, which is how it is meant to end.</summary>
    /// <exception cref="FailureException">The port is taken.</exception>
    public async Task<int> RunAsync(int port, CancellationToken cancellationToken)
    {
        using var listener = new HttpListener();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
        listener.Prefixes.Add(address);
        try
        {
            listener.Start();
        }
        catch (HttpListenerException failure)
        {
            throw new FailureException($"pages cannot be shown at {address}: {failure.Message}. Give another number with --port.");
        }

        terminal.Say($"Showing the notebooks at {address}; Ctrl-C ends this.");
        using var ending = cancellationToken.Register(listener.Stop);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                Answer(await listener.GetContextAsync());
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The reader has gone away, or we are to end; the loop knows which.
            }
        }

        return ExitCodes.Success;
    }

    private void Answer(HttpListenerContext context)
    {
        using var response = context.Response;
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Cache-Control"] = "no-store";
        if (context.Request.HttpMethod is not ("GET" or "HEAD"))
        {
            response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            return;
        }

        // Pages elsewhere on the web could otherwise reach this server under a name of their own.
        var page = context.Request.Url is { IsLoopback: true } url ? pages.Find(Uri.UnescapeDataString(url.AbsolutePath)) : null;
        response.StatusCode = (int)(page is null ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        response.ContentType = page is null ? "text/plain; charset=utf-8" : "text/html; charset=utf-8";
        var bytes = Encoding.UTF8.GetBytes(page ?? "There is no such page.\n");
        response.ContentLength64 = bytes.Length;
        if (context.Request.HttpMethod == "GET") response.OutputStream.Write(bytes);
    }
}
