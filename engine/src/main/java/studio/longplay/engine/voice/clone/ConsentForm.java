package studio.longplay.engine.voice.clone;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.consent.Statement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// A consent as it is filled in, with whatever is still missing.
///
/// @param person who speaks; blank until they are named
/// @param use the most that they allow
/// @param languages BCP 47 tags; empty for any
/// @param givenOn the day they said so
/// @param until the last day on which it holds; null for no end
/// @param kind how they said so
/// @param statement the recording or document; null until one is there
/// @param words what was said or signed; may be empty
public record ConsentForm(
        String person,
        ConsentUse use,
        List<String> languages,
        LocalDate givenOn,
        @Nullable LocalDate until,
        Statement.Kind kind,
        @Nullable Path statement,
        String words) {
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,8}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public ConsentForm {
        person = person.strip();
        words = words.strip();
        languages = List.copyOf(languages);
    }

    /// Nothing filled in yet.
    public static ConsentForm empty(LocalDate today) {
        return new ConsentForm(
                "", ConsentUse.PUBLISH, List.of(), today, null, Statement.Kind.SPOKEN, null, "");
    }

    /// The same with what was said or signed.
    public ConsentForm withWords(String said) {
        return new ConsentForm(person, use, languages, givenOn, until, kind, statement, said);
    }

    /// What a person may read aloud or sign, from what is filled in.
    public String suggestedWords() {
        String allowed =
                switch (use) {
                    case PRIVATE -> "for private use only, not to be published";
                    case PUBLISH -> "and that what it speaks is published, but not for money";
                    case COMMERCIAL -> "and that what it speaks is published, also for money";
                };
        String end = until == null ? "" : " This holds until " + DAY.format(until) + ".";
        return "My name is %s. I allow that a synthetic voice is made from recordings of my voice, %s.%s Said on %s."
                .formatted(person.isEmpty() ? "(name)" : person, allowed, end, DAY.format(givenOn));
    }

    /// Says what is missing or wrong, the first of it; looks at no file.
    ///
    /// @throws StudioFault.Input `consent.person`, `consent.language`, `consent.until`,
    ///   `consent.statement`
    public void check() throws StudioFault.Input {
        if (person.isEmpty()) {
            throw missing(
                    "consent.person",
                    "It is not said whose voice it is.",
                    "Name the person who speaks in the recordings.");
        }
        for (String language : languages) {
            if (!TAG.matcher(language).matches()) {
                throw missing(
                        "consent.language",
                        "\"" + language + "\" is no language tag.",
                        "Write en, de or pt-BR, or leave the languages empty for any.");
            }
        }
        if (until != null && until.isBefore(givenOn)) {
            throw missing(
                    "consent.until",
                    "The consent ends on " + until + ", before it was given on " + givenOn + ".",
                    "Choose a later last day, or none.");
        }
        if (statement == null) {
            throw unproven("Nothing shows that " + person + " allows it.");
        }
    }

    /// The record, once nothing is missing. The statement is read for its digest.
    ///
    /// @throws StudioFault.Input as [#check], and if the statement is not there
    /// @throws StudioFault.Resource `store.unreadable` for the statement
    public GivenConsent given() throws StudioFault {
        check();
        Path file = Objects.requireNonNull(statement);
        if (!Files.isRegularFile(file)) {
            throw unproven("The statement " + file + " is not there.");
        }
        Statement kept = Statement.of(kind, keptName(file), file, words);
        return new GivenConsent(
                new Consent(person, EnumSet.of(use), languages, givenOn, until, kept), file);
    }

    private StudioFault.Input unproven(String sentence) {
        return missing(
                "consent.statement",
                sentence,
                "Record " + person + " saying so, or choose the document they signed.");
    }

    /// A name that every system takes, whatever the file was called.
    private String keptName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return kind.word() + (ENDING.matcher(ending).matches() ? "." + ending : "");
    }

    private static StudioFault.Input missing(String code, String sentence, String remedy) {
        return new StudioFault.Input(code, sentence, remedy);
    }
}
