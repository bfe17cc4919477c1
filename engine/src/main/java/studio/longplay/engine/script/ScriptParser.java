package studio.longplay.engine.script;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.MaskedText.MaskedLine;

import java.util.List;
import java.util.Optional;

/// Reads a script.
///
/// ```
/// text -> lines -> comments and notes found -> a format's reader -> outline -> ids
/// ```
///
/// The elements of the result always join to the text, to the letter. A script of 25,000 words
/// takes some tens of milliseconds.
public final class ScriptParser {
    /// Reads text of any of our formats; which one is guessed from the name and the text.
    ///
    /// @param file its name, for messages, the title and the format's guess
    /// @throws StudioFault.Input if there is nothing to speak in it (`script.empty`) or a line is
    ///   too long (`script.line-too-long`)
    public Script parse(String text, String file) throws StudioFault.Input {
        SourceText source = SourceText.of(text, file);
        return parse(text, source, file, FormatGuess.of(file, source));
    }

    /// As [#parse(String, String)]; empty where that would refuse the text.
    public Optional<Script> find(String text, String file) {
        try {
            return Optional.of(parse(text, file));
        } catch (StudioFault.Input unreadable) {
            return Optional.empty();
        }
    }

    /// Reads text of a known format.
    ///
    /// @throws StudioFault.Input as [#parse(String, String)] does
    public Script parse(String text, String file, ScriptFormat format) throws StudioFault.Input {
        return parse(text, SourceText.of(text, file), file, format);
    }

    /// Reads the text that `before` was edited into. Elements that were not edited, and those that
    /// were edited in place, keep their ids; also the second of two equal lines when the first
    /// goes.
    ///
    /// @throws StudioFault.Input as [#parse(String, String)] does
    public Script reparse(Script before, String text) throws StudioFault.Input {
        return CarriedIds.carry(before, parse(text, before.file(), before.format()));
    }

    private static Script parse(String text, SourceText source, String file, ScriptFormat format)
            throws StudioFault.Input {
        Markup markup = markup(format);
        Reading reading = new Reading(source, markup);
        List<MaskedLine> lines = MaskedText.of(text, source, markup);
        switch (format) {
            case FOUNTAIN -> new FountainReader(reading, lines).read();
            case PLAY -> new PlayReader(reading, lines).read();
            case MARKDOWN -> new MarkdownReader(reading, lines).read();
            case CAPTIONS -> new CaptionsReader(reading, lines).read();
            case PROSE -> new ProseReader(reading, lines).read();
        }
        Script untitled = new Script(file, format, reading.titlePage(), List.of(), List.of());
        Script script =
                new Script(
                        file,
                        format,
                        reading.titlePage(),
                        reading.finishedElements(),
                        Outline.of(reading.pieces(), untitled.title(), format));
        if (script.lines().isEmpty()) {
            throw nothingToSpeak(file);
        }
        return CarriedIds.mint(script);
    }

    static Markup markup(ScriptFormat format) {
        return switch (format) {
            case FOUNTAIN -> Markup.FOUNTAIN;
            case MARKDOWN -> Markup.MARKDOWN;
            case CAPTIONS -> Markup.CAPTIONS;
            case PLAY, PROSE -> Markup.PLAIN;
        };
    }

    private static StudioFault.Input nothingToSpeak(String file) {
        return new StudioFault.Input(
                "script.empty",
                "There is nothing to speak in this script.",
                "Write at least one line of words, in Fountain under a speaker's name in capitals.",
                new Place(file, 0));
    }
}
