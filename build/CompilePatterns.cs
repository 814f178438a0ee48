using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Compiles files of TeX's hyphenation patterns, each to a file that PatternSet of Watch.Languages reads. Built by MSBuild
/// against .NET Standard 2.0 (HyphenationPatterns.targets).</summary>
/// <remarks>A compiled file is deflated. It holds numbers, seven bits to a byte, the lowest first:
/// the characters of the alphabet, after their number; the lists of levels, after theirs, each as its distance from the end of the pattern, its
/// length and the levels; the nodes of the trie, after theirs, each as the number of its edges and then of each edge the letter's place in the alphabet, the
/// list of levels of the pattern that ends there (0 for none) and how far back the node it leads to stands; and the exceptions, after theirs, each as its length
/// and its characters. The first node has no edges, the last is the root. Equal branches are one.</remarks>
public sealed class CompilePatterns : Task
{
    [Required]
    public ITaskItem[] Sources { get; set; } = Array.Empty<ITaskItem>();

    [Required]
    public ITaskItem[] Results { get; set; } = Array.Empty<ITaskItem>();

    public override bool Execute()
    {
        for (var i = 0; i < Sources.Length; i++)
        {
            try
            {
                var file = TexFile.Parse(File.ReadAllText(Sources[i].GetMetadata("FullPath")));
                File.WriteAllBytes(Results[i].GetMetadata("FullPath"), Compile(file));
            }
            catch (FormatException wrong)
            {
                Log.LogError(null, null, null, Sources[i].ItemSpec, 0, 0, 0, 0, wrong.Message);
            }
        }

        return !Log.HasLoggedErrors;
    }

    private static byte[] Compile(TexFile file)
    {
        var alphabet = file.Patterns.SelectMany(p => p).Where(c => !IsDigit(c)).Distinct().OrderBy(c => c).ToList();
        var numbers = new List<int>();
        numbers.Add(alphabet.Count);
        numbers.AddRange(alphabet.Select(c => (int)c));
        var root = new Node();
        var levels = new LevelLists();
        foreach (var pattern in file.Patterns)
        {
            var list = levels.NumberOf(pattern);
            // A pattern without levels says nothing. Some files have such.
            if (list == 0)
                continue;
            var edge = default(Edge);
            foreach (var c in pattern.Where(c => !IsDigit(c)))
                edge = (edge?.Target ?? root).To(alphabet.IndexOf(c));
            if (edge == null)
                throw new FormatException("The pattern \"" + pattern + "\" has no letters.");
            edge.End = list;
        }

        levels.Write(numbers);
        new Nodes().Write(root, numbers);
        numbers.Add(file.Exceptions.Count);
        foreach (var exception in file.Exceptions)
        {
            numbers.Add(exception.Length);
            numbers.AddRange(exception.Select(c => (int)c));
        }

        return Packed(numbers);
    }

    private static byte[] Packed(List<int> numbers)
    {
        var bytes = new List<byte>();
        foreach (var number in numbers)
        {
            var rest = number;
            for (; rest > 0x7F; rest >>= 7)
                bytes.Add((byte)(0x80 | (rest & 0x7F)));
            bytes.Add((byte)rest);
        }

        using (var packed = new MemoryStream())
        {
            using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                deflate.Write(bytes.ToArray(), 0, bytes.Count);
            return packed.ToArray();
        }
    }

    private static bool IsDigit(char c) => c >= '0' && c <= '9';

    /// <summary>What stands within \patterns{...} and \hyphenation{...}, words separated by white space. A comment runs from % to the end of the line.
    /// Macros of one parameter (\def\name#1{...}, \edef) are expanded.</summary>
    private sealed class TexFile
    {
        public List<string> Patterns { get; } = new List<string>();

        public List<string> Exceptions { get; } = new List<string>();

        public static TexFile Parse(string text)
        {
            var end = text.IndexOf("\n\\endinput", StringComparison.Ordinal);
            var lines = (end < 0 ? text : text.Substring(0, end)).Split('\n').Select(l => l.Split('%')[0]);
            var file = new TexFile();
            file.Read(string.Join("\n", lines), new Dictionary<string, string>(StringComparer.Ordinal));
            return file;
        }

        private void Read(string text, Dictionary<string, string> macros)
        {
            for (var at = text.IndexOf('\\'); at >= 0; at = text.IndexOf('\\', at))
            {
                var name = NameAt(text, at);
                at += name.Length;
                if (name == "\\def" || name == "\\edef")
                {
                    var macro = NameAt(text, at);
                    var body = Group(text, text.IndexOf('{', at), out at);
                    macros.Add(macro, Expand(body, macros));
                }
                else if (name == "\\patterns" || name == "\\hyphenation")
                {
                    var words = Expand(Group(text, text.IndexOf('{', at), out at), macros);
                    (name == "\\patterns" ? Patterns : Exceptions).AddRange(words.Split((char[])null!, StringSplitOptions.RemoveEmptyEntries));
                }
            }
        }

        private static string Expand(string text, Dictionary<string, string> macros)
        {
            var expanded = new StringBuilder();
            for (var at = 0; at < text.Length;)
            {
                if (text[at] != '\\')
                {
                    expanded.Append(text[at++]);
                    continue;
                }

                var name = NameAt(text, at);
                if (!macros.TryGetValue(name, out var body))
                    throw new FormatException("The macro " + name + " is not known.");
                expanded.Append(body.Replace("#1", Expand(Group(text, at + name.Length, out at), macros)));
            }

            return expanded.ToString();
        }

        private static string NameAt(string text, int at)
        {
            var end = at + 1;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            return text.Substring(at, end - at);
        }

        /// <summary>What stands between the brace at a place and the one that closes it.</summary>
        private static string Group(string text, int start, out int end)
        {
            if (start < 0 || start >= text.Length || text[start] != '{')
                throw new FormatException("A { is missing.");
            var depth = 0;
            for (end = start; end < text.Length; end++)
            {
                if (text[end] == '{')
                    depth++;
                else if (text[end] == '}' && --depth == 0)
                    return text.Substring(start + 1, end++ - start - 1);
            }

            throw new FormatException("A } is missing.");
        }
    }

    private sealed class Edge
    {
        public Node Target { get; } = new Node();

        public int End { get; set; }
    }

    private sealed class Node
    {
        public SortedDictionary<int, Edge> Edges { get; } = new SortedDictionary<int, Edge>();

        public Edge To(int letter)
        {
            if (!Edges.TryGetValue(letter, out var edge))
                Edges.Add(letter, edge = new Edge());
            return edge;
        }
    }

    /// <summary>Numbers the nodes, each after those it leads to.</summary>
    private sealed class Nodes
    {
        private readonly Dictionary<string, int> known = new Dictionary<string, int>(StringComparer.Ordinal);
        private readonly List<int> written = new List<int>();

        public void Write(Node root, List<int> numbers)
        {
            NumberOf(new Node());
            NumberOf(root);
            numbers.Add(known.Count);
            numbers.AddRange(written);
        }

        private int NumberOf(Node node)
        {
            var edges = node.Edges.Select(e => new[] { e.Key, e.Value.End, NumberOf(e.Value.Target) }).ToList();
            var name = string.Join(" ", edges.SelectMany(e => e));
            if (known.TryGetValue(name, out var number))
                return number;
            number = known.Count;
            known.Add(name, number);
            written.Add(edges.Count);
            foreach (var edge in edges)
                written.AddRange(new[] { edge[0], edge[1], number - edge[2] });
            return number;
        }
    }

    /// <summary>Levels of patterns, without the zeros at both ends. Patterns with the same levels, as far from their ends, share them.</summary>
    private sealed class LevelLists
    {
        private readonly Dictionary<string, int> known = new Dictionary<string, int>(StringComparer.Ordinal);
        private readonly List<int> written = new List<int>();

        /// <summary>0 for none.</summary>
        public int NumberOf(string pattern)
        {
            var levels = new List<int> { 0 };
            foreach (var c in pattern)
            {
                if (IsDigit(c))
                    levels[levels.Count - 1] = c - '0';
                else
                    levels.Add(0);
            }

            var first = levels.FindIndex(l => l > 0);
            if (first < 0)
                return 0;
            var bare = levels.GetRange(first, levels.FindLastIndex(l => l > 0) + 1 - first);
            var entry = new[] { levels.Count - 1 - first, bare.Count }.Concat(bare).ToList();
            var name = string.Join(" ", entry);
            if (known.TryGetValue(name, out var number))
                return number;
            known.Add(name, number = known.Count + 1);
            written.AddRange(entry);
            return number;
        }

        public void Write(List<int> numbers)
        {
            numbers.Add(known.Count);
            numbers.AddRange(written);
        }
    }
}
