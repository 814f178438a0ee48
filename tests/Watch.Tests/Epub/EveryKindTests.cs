using System.Collections;
using Watch.Documents;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>The specimen that all stages are tried on must be whole.</summary>
public class EveryKindTests
{
    private static readonly HashSet<object> Found = Reachable(EveryKind.Report);

    // What only a volume's own matter has.
    private static readonly HashSet<object> OfVolumes = Reachable(EveryMatter.All);

    [Theory]
    [InlineData(typeof(Block))]
    [InlineData(typeof(Inline))]
    public void No_kind_is_absent_from_the_specimen(Type family)
    {
        var kinds = family.Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract).ToArray();
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.True(kind.IsSealed, $"{kind.Name} is not sealed"));
        Assert.Empty(kinds.Except(Found.Concat(OfVolumes).Select(o => o.GetType())).Select(kind => kind.Name));
    }

    [Fact]
    public void No_numbering_is_absent_from_the_specimen() =>
        Assert.Equal(Enum.GetValues<Numbering>(), Found.OfType<ItemList>().Select(list => list.Numbering).Distinct().Order());

    [Fact]
    public void The_specimen_cites_its_notes_as_often_as_they_say()
    {
        var cited = Found.OfType<NoteReference>().GroupBy(reference => reference.Note).ToDictionary(group => group.Key, group => group.Count());
        Assert.All(EveryKind.Report.Notes, note => Assert.Equal(note.Citations, cited.GetValueOrDefault(note.Ordinal)));
    }

    [Fact]
    public void The_specimens_leaves_are_numbered_without_gaps()
    {
        var notes = EveryKind.Report.Notes.SelectMany(note => Reachable(note).OfType<Leaf>()).ToHashSet(ReferenceEqualityComparer.Instance);
        var body = Found.OfType<Leaf>().Where(leaf => !notes.Contains(leaf)).Select(leaf => leaf.Number).Order().ToArray();
        Assert.Equal(Enumerable.Range(0, body.Length), body);
        Assert.All(EveryKind.Report.Notes, note =>
        {
            var numbers = Reachable(note).OfType<Leaf>().Select(leaf => leaf.Number).Order().ToArray();
            Assert.Equal(Enumerable.Range(0, numbers.Length), numbers);
        });
    }

    /// <summary>All objects of the model that are reached through properties and lists, by reflection, so that the
    /// walk itself cannot forget a kind.</summary>
    private static HashSet<object> Reachable(object start)
    {
        var found = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Visit(start);
        return found;

        void Visit(object? value)
        {
            if (value is IEnumerable list and not string)
            {
                foreach (var item in list)
                    Visit(item);
            }
            else if (value is not null && value.GetType() is { IsClass: true } type && type.Assembly == typeof(Block).Assembly && found.Add(value))
            {
                foreach (var property in type.GetProperties().Where(property => property.GetIndexParameters().Length == 0))
                    Visit(property.GetValue(value));
            }
        }
    }
}
