package studio.longplay.engine.render.transcript;

import studio.longplay.engine.inference.listen.Passage;

/// A passage and who says it how.
///
/// @param speaker numbered from 1 in the order they are heard; 0 where nobody looked
/// @param mood as a direction, `angry`; empty if it is none worth telling or nobody looked
public record SpokenPassage(Passage passage, int speaker, String mood) {}
