/// From written words to words as they are spoken: numbers, money, dates, abbreviations, old
/// spellings, and where to breathe. It may use what the voice room may. Begin reading at
/// [Normaliser], then [Phrasing].
@NullMarked
package studio.longplay.engine.voice.text;

import org.jspecify.annotations.NullMarked;
