package studio.longplay.engine.picture;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What a [Shot] shows.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Subject.Filling.class, name = "filling"),
    @JsonSubTypes.Type(value = Subject.FittedStill.class, name = "fitted-still"),
    @JsonSubTypes.Type(value = Subject.FittedFilm.class, name = "fitted-film"),
    @JsonSubTypes.Type(value = Subject.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Subject.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Subject.TitleCard.class, name = "title-card"),
    @JsonSubTypes.Type(value = Subject.ChapterCard.class, name = "chapter-card"),
    @JsonSubTypes.Type(value = Subject.Missing.class, name = "missing")
})
public sealed interface Subject {
    /// A backdrop that fills the frame; a film's last picture stays when the film is over.
    @JsonPropertyOrder({"backdrop"})
    record Filling(Backdrop backdrop) implements Subject {}

    /// A picture of the user's, shown whole inside the frame.
    ///
    /// @param mediaDigest SHA-256 of the file
    @JsonPropertyOrder({"mediaDigest"})
    record FittedStill(String mediaDigest) implements Subject {}

    /// A film of the user's, shown whole inside the frame; outside its time nothing is shown.
    ///
    /// @param mediaDigest SHA-256 of the file
    /// @param width of its pictures as they are shown, in any unit; 0 if that is not known
    /// @param height of its pictures as they are shown, in the same unit
    @JsonPropertyOrder({"mediaDigest", "width", "height"})
    record FittedFilm(String mediaDigest, int width, int height) implements Subject {}

    /// A title of the user's on nothing; an empty subtitle is left out.
    @JsonPropertyOrder({"title", "subtitle"})
    record Words(String title, String subtitle) implements Subject {}

    /// One colour.
    ///
    /// @param colourRgb `0xRRGGBB`
    @JsonPropertyOrder({"colourRgb"})
    record Plain(int colourRgb) implements Subject {}

    /// The work's title, as [Layer.TitleLayer] shows it.
    ///
    /// @param beginFrame of its own time, on which it begins to come
    /// @param lengthFrames from its coming to its going
    @JsonPropertyOrder({"title", "subtitle", "beginFrame", "lengthFrames"})
    record TitleCard(String title, String subtitle, long beginFrame, long lengthFrames)
            implements Subject {}

    /// A chapter's card, as [Layer.ChapterLayer] shows it.
    ///
    /// @param beginFrame of its own time, on which it begins to come
    /// @param lengthFrames from its coming to its going
    @JsonPropertyOrder({"title", "number", "beginFrame", "lengthFrames"})
    record ChapterCard(String title, int number, long beginFrame, long lengthFrames)
            implements Subject {}

    /// A plate with the name of a file that is not there.
    @JsonPropertyOrder({"name"})
    record Missing(String name) implements Subject {}
}
