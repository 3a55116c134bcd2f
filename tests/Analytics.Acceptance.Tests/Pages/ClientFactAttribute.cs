namespace Analytics.Acceptance.Tests.Pages;

/// <summary>A test that needs a browser or another client, and so is run only where that is asked for. Its class is in the category Client.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClientFactAttribute : FactAttribute
{
    public const string Category = "Client";

    public ClientFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("ANALYTICS_CLIENT_TESTS") != "1") Skip = "Needs clients: set ANALYTICS_CLIENT_TESTS=1, with Chromium and Jupyter installed.";
    }
}
