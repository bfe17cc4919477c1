package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.clone.ConsentForm;
import studio.longplay.engine.voice.clone.GivenConsent;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.consent.Statement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person allows, as options of a command.
final class ConsentOptions {
    private static final Set<String> DOCUMENTS =
            Set.of("pdf", "txt", "png", "jpg", "jpeg", "tif", "tiff", "odt", "docx", "md", "p7m");

    @Option(
            names = "--person",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Whose voice it is.")
    private String person = "";

    @Option(
            names = "--allows",
            paramLabel = "USE",
            description =
                    "What they allow: private, publish (not for money) or commercial. Default:"
                            + " ${DEFAULT-VALUE}.",
            defaultValue = "publish")
    private ConsentUse use = ConsentUse.PUBLISH;

    @Option(
            names = "--statement",
            paramLabel = "FILE",
            description =
                    "The recording in which they say so, or the document they signed; it is kept"
                            + " with the voice.")
    private @Nullable Path statement;

    @Option(
            names = "--statement-kind",
            paramLabel = "KIND",
            description =
                    "spoken or signed. Default: signed for documents and pictures, else spoken.")
    private Statement.@Nullable Kind kind;

    @Option(
            names = "--statement-words",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What was said or signed.")
    private String words = "";

    @Option(
            names = "--consent-language",
            paramLabel = "TAG",
            description = "A language the voice may speak: en, de. May be repeated. Default: any.")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--given",
            paramLabel = "DAY",
            defaultValue = "",
            description = "The day they said so: 2026-11-20. Default: today.")
    private String given = "";

    @Option(
            names = "--until",
            paramLabel = "DAY",
            defaultValue = "",
            description = "The last day on which it holds. Default: no end.")
    private String until = "";

    @Option(
            names = "--without-consent",
            description =
                    "Nobody was asked: the voice can be heard on this machine, and never exported.")
    private boolean without;

    /// What was given, or nothing if that was asked for.
    ///
    /// @throws StudioFault.Input `consent.person`, `consent.statement` and others for what is
    ///   missing
    Optional<GivenConsent> given() throws StudioFault {
        if (!without) {
            return Optional.of(form().given());
        }
        if (!person.isEmpty() || statement != null) {
            throw new StudioFault.Input(
                    "option.consent-and-none",
                    "Somebody's consent is named, and --without-consent.",
                    "Leave one of them out.");
        }
        return Optional.empty();
    }

    private ConsentForm form() throws StudioFault.Input {
        return new ConsentForm(
                person,
                use,
                languages,
                given.isEmpty() ? LocalDate.now(ZoneId.systemDefault()) : day("--given", given),
                until.isEmpty() ? null : day("--until", until),
                kind == null ? likelyKind() : kind,
                statement,
                words);
    }

    private Statement.Kind likelyKind() {
        String name = String.valueOf(statement).toLowerCase(Locale.ROOT);
        return DOCUMENTS.contains(name.substring(name.lastIndexOf('.') + 1))
                ? Statement.Kind.SIGNED
                : Statement.Kind.SPOKEN;
    }

    private static LocalDate day(String option, String text) throws StudioFault.Input {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new StudioFault.Input(
                    "option.day",
                    "\"" + text + "\" of " + option + " is no day.",
                    "Write year, month and day: 2026-11-20.",
                    e);
        }
    }
}
