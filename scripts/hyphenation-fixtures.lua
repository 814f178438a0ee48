-- Hyphenates words as LuaTeX does: luatex --ini "\directlua{...}" runs it (hyphenation-fixtures.mjs).
-- arg: the files of patterns, the left and the right minimum, the file of words, the file to write, and whether an apostrophe is a letter.
local patterns, left, right, words, target, apostrophes = table.unpack(job)

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

local macros = {}
local function expand(text)
  return (text:gsub("(\\%a+)(%b{})", function(name, group)
    local body = assert(macros[name], name)
    local argument = expand(group:sub(2, -2))
    return expand(((" " .. body):gsub("#1", function() return argument end)))
  end))
end

local language = lang.new()
local all, exceptions = {}, {}
for path in patterns:gmatch("[^,]+") do
  local text = read(path):gsub("\n\\endinput.*", ""):gsub("%%[^\n]*", "")
  for name, body in text:gmatch("\\e?def(\\%a+)#1(%b{})") do
    macros[name] = body:sub(2, -2)
  end
  for group in text:gmatch("\\patterns%s*(%b{})") do
    all[#all + 1] = expand(group:sub(2, -2))
  end
  for group in text:gmatch("\\hyphenation%s*(%b{})") do
    exceptions[#exceptions + 1] = group:sub(2, -2)
  end
end
local joined = table.concat(all, "\n")
if apostrophes == "yes" and not joined:find("’") then
  for pattern in joined:gmatch("%S*'%S*") do
    all[#all + 1] = (pattern:gsub("'", "’"))
  end
  joined = table.concat(all, "\n")
end
-- A second call would lose patterns of the first.
language:patterns(joined)
language:hyphenation(table.concat(exceptions, "\n"))

-- A font without a hyphen would stop all hyphenation.
local face = font.define({ name = "none", size = 65536, hyphenchar = 45, characters = { [45] = { width = 0 } }, parameters = {} })

local lower = unicode.utf8.lower
local coded = {}
local function code(c)
  if not coded[c] then
    coded[c] = true
    lang.sethjcode(language, c, utf8.codepoint(lower(utf8.char(c))))
  end
end

local out = assert(io.open(target, "wb"))
for word in io.lines(words) do
  local head = node.new("glue")
  local last = head
  for _, c in utf8.codes(word) do
    code(c)
    local glyph = node.new("glyph", 1)
    glyph.char, glyph.font, glyph.lang, glyph.left, glyph.right, glyph.uchyph = c, face, language:id(), left, right, 1
    last.next, glyph.prev = glyph, last
    last = glyph
  end
  local tail = node.new("glue")
  last.next, tail.prev = tail, last
  lang.hyphenate(head, tail)
  local shown = {}
  local item = head.next
  while item and item ~= tail do
    if item.id == node.id("disc") then
      shown[#shown + 1] = "-"
    elseif item.id == node.id("glyph") then
      shown[#shown + 1] = utf8.char(item.char)
    end
    item = item.next
  end
  out:write(table.concat(shown), "\n")
  node.flush_list(head)
end
out:close()
