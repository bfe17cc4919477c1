/// Sound effects made by seeded generators, named by a word of the script and shaped by modifiers.
/// It may use the document rooms, jobs, media, inference and store, and no other maker. Begin
/// reading at [SoundBank], then [SoundTable] and [Treatment].
@NullMarked
package studio.longplay.engine.sfx;

import org.jspecify.annotations.NullMarked;
