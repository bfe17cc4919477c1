package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Says what the code of a fault, a warning or a finding means, what causes it and"
                        + " what to do. The first part of a code, such as store, lists all of its"
                        + " kind; no code lists them all.",
        footerHeading = "%nExample:%n",
        footer = {"  longplay explain store.disk-full", "  longplay explain store"})
final class ExplainVerb extends Verb {
    @Parameters(arity = "0..1", paramLabel = "CODE", description = "A code, or its first part.")
    private String code = "";

    @Override
    int run(Console console) throws StudioFault {
        Map<String, Runbook.Entry> entries = Runbook.entries();
        Runbook.Entry asked = entries.get(code);
        if (asked != null) {
            console.answer(asked, lines(asked));
            return CommandLineApp.DONE;
        }
        List<Runbook.Entry> kind =
                entries.values().stream()
                        .filter(entry -> code.isEmpty() || entry.code().startsWith(code + "."))
                        .toList();
        if (kind.isEmpty()) {
            throw new StudioFault.Input(
                    "explain.unknown",
                    "Nothing is known of a code \"" + code + "\".",
                    "\"longplay explain\" lists them all.");
        }
        console.answer(kind, list(kind));
        return CommandLineApp.DONE;
    }

    private static List<String> lines(Runbook.Entry entry) {
        return List.of(
                entry.code(),
                "  " + entry.meaning(),
                "  Cause:  " + entry.cause(),
                "  Remedy: " + entry.remedy(),
                "  Page:   " + entry.page());
    }

    private static List<String> list(Collection<Runbook.Entry> entries) {
        List<String> lines = new ArrayList<>();
        for (Runbook.Entry entry : entries) {
            lines.add(
                    String.format(
                            java.util.Locale.ROOT, "%-28s %s", entry.code(), entry.meaning()));
        }
        return lines;
    }
}
