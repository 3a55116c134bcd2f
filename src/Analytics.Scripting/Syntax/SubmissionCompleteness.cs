namespace Analytics.Scripting.Syntax;

/// <summary>Whether a text can be run as it stands, as a console or notebook wants to know when the user presses Enter.</summary>
internal enum SubmissionCompleteness
{
    /// <summary>It has no syntax errors.</summary>
    Complete,

    /// <summary>More text could make it complete: something is open at its end.</summary>
    Incomplete,

    /// <summary>No text added at its end can make it complete.</summary>
    Invalid,
}
