namespace Analytics.Acceptance.Tests.Notebooks;

[CollectionDefinition(NotebookRuns.Tests)]
public sealed class NotebookRunsCollection : ICollectionFixture<NotebookRuns>;
