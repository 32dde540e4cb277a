package dev.estela.surveys.link;

/** Links of a shop that nobody visits. */
public final class TestLinks {
    private TestLinks() {}

    public static SurveyLinks links() {
        return new SurveyLinks("a-secret-of-some-length", "https://shop.example");
    }
}
