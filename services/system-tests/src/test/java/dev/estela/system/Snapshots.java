package dev.estela.system;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** What a page showed when a test failed, under {@code target/snapshots}. */
final class Snapshots implements TestExecutionExceptionHandler {
    private final Supplier<Page> page;

    Snapshots(Supplier<Page> page) {
        this.page = page;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Path file = Path.of("target/snapshots", context.getRequiredTestMethod().getName() + ".png");
        page.get().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        throw failure;
    }
}
