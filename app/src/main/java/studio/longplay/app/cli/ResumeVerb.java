package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.resume.ExportLedger;

import java.nio.file.Path;
import java.util.List;

@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description =
                "Goes on with exports that were cut off, all of them or the one into a folder.",
        footerHeading = "%nExample:%n",
        footer = {"  longplay resume --list", "  longplay resume film"})
final class ResumeVerb extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "A delivery folder. Default: all unfinished exports, the latest first.")
    private @Nullable Path folder;

    @Option(names = "--list", description = "Only say which exports are unfinished.")
    private boolean listing;

    @Option(
            names = "--forget",
            description = "Take them off the list instead; what they made stays.")
    private boolean forgetting;

    /// The commands it runs wind up by themselves when they are interrupted.
    @Override
    public Integer call() throws StudioFault {
        return run(console());
    }

    @Override
    int run(Console console) throws StudioFault {
        ExportLedger ledger = ExportLedger.in(home());
        List<ExportLedger.Entry> wanted = wanted(ledger);
        if (listing || wanted.isEmpty()) {
            console.answer(wanted, lines(wanted));
            return CommandLineApp.DONE;
        }
        int worst = CommandLineApp.DONE;
        for (ExportLedger.Entry entry : wanted) {
            if (forgetting) {
                ledger.forget(entry.path());
            } else if (entry.words().isEmpty()) {
                console.note(
                        entry.folder()
                                + " was asked for in the window of an earlier version: open the"
                                + " project there and export it again.");
            } else {
                console.note(entry.folder() + ": " + entry.title());
                int code = instead(entry.words());
                worst = Math.max(worst, code);
                if (code == CommandLineApp.CANCELLED) {
                    break;
                }
            }
        }
        return worst;
    }

    private List<ExportLedger.Entry> wanted(ExportLedger ledger) throws StudioFault {
        List<ExportLedger.Entry> unfinished = ledger.unfinished();
        if (folder == null) {
            return unfinished;
        }
        Path whole = folder.toAbsolutePath().normalize();
        List<ExportLedger.Entry> one =
                unfinished.stream().filter(entry -> entry.path().equals(whole)).toList();
        if (one.isEmpty()) {
            throw new StudioFault.Input(
                    "resume.nothing",
                    "No export into " + whole + " was cut off here.",
                    "\"longplay resume --list\" says which were.");
        }
        return one;
    }

    private static List<String> lines(List<ExportLedger.Entry> entries) {
        return entries.isEmpty()
                ? List.of("No export is unfinished.")
                : entries.stream()
                        .map(entry ->
                                "%s  %s  \"%s\"%s"
                                        .formatted(
                                                entry.began(),
                                                entry.folder(),
                                                entry.title(),
                                                entry.isCutOff() ? "" : "  (cancelled)"))
                        .toList();
    }
}
