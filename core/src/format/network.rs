//! Networks as other programs read them: GraphML, DOT, CSV of ties, JSON.

use super::rotation::quoted;
use crate::network::Graph;

/// Which format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkFormat {
    /// GraphML: Gephi, yEd, networkx.
    GraphMl,
    /// DOT: Graphviz.
    Dot,
    /// A row for each tie: `from,to,weight`; nodes without ties are not in it.
    Csv,
    /// `{"directed", "nodes": [{"id"}], "links": [{"source", "target", "weight"}]}`: D3, networkx's node-link.
    Json,
}

/// Writes a graph; `names` are those of its nodes, and a node without one has its number.
///
/// ```
/// use scambio_core::format::network::{NetworkFormat, write};
/// use scambio_core::network::Graph;
/// let graph = Graph::directed(2, [(0, 1, 2.5)])?;
/// assert_eq!(write(&graph, &["r_toscan", "p_TN"], NetworkFormat::Csv), "from,to,weight\nr_toscan,p_TN,2.5\n");
/// # Ok::<(), scambio_core::error::Error>(())
/// ```
pub fn write(graph: &Graph, names: &[&str], format: NetworkFormat) -> String {
    let name = |node: usize| names.get(node).map_or_else(|| node.to_string(), |name| (*name).to_owned());
    let names: Vec<String> = (0..graph.len()).map(name).collect();
    match format {
        NetworkFormat::GraphMl => graphml(graph, &names),
        NetworkFormat::Dot => dot(graph, &names),
        NetworkFormat::Csv => csv(graph, &names),
        NetworkFormat::Json => json(graph, &names),
    }
}

fn graphml(graph: &Graph, names: &[String]) -> String {
    let kind = if graph.is_directed() { "directed" } else { "undirected" };
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n  \
         <key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n  \
         <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n",
    );
    out.push_str(&format!("  <graph edgedefault=\"{kind}\">\n"));
    for (node, name) in names.iter().enumerate() {
        out.push_str(&format!(
            "    <node id=\"n{node}\"><data key=\"name\">{}</data></node>\n",
            escaped(name)
        ));
    }
    for tie in graph.ties() {
        let (from, to, weight) = (tie.from, tie.to, tie.weight);
        out.push_str(&format!(
            "    <edge source=\"n{from}\" target=\"n{to}\"><data key=\"weight\">{weight}</data></edge>\n"
        ));
    }
    out.push_str("  </graph>\n</graphml>\n");
    out
}

fn dot(graph: &Graph, names: &[String]) -> String {
    let (kind, arrow) = if graph.is_directed() { ("digraph", "->") } else { ("graph", "--") };
    let quoted = |text: &str| {
        let text: String =
            text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    };
    let mut out = format!("{kind} {{\n");
    for (node, name) in names.iter().enumerate() {
        out.push_str(&format!("  n{node} [label={}];\n", quoted(name)));
    }
    for tie in graph.ties() {
        out.push_str(&format!("  n{} {arrow} n{} [weight={}];\n", tie.from, tie.to, tie.weight));
    }
    out.push_str("}\n");
    out
}

fn csv(graph: &Graph, names: &[String]) -> String {
    let cell = |text: &str| {
        // A spreadsheet would take these for formulas.
        let text = if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text.to_owned() };
        let is_plain = !text.contains(['"', ',', ';', '\n', '\r']);
        if is_plain { text } else { format!("\"{}\"", text.replace('"', "\"\"")) }
    };
    let mut out = String::from("from,to,weight\n");
    for tie in graph.ties() {
        out.push_str(&format!("{},{},{}\n", cell(&names[tie.from]), cell(&names[tie.to]), tie.weight));
    }
    out
}

fn json(graph: &Graph, names: &[String]) -> String {
    let nodes: Vec<_> = names.iter().map(|name| format!("    {{ \"id\": {} }}", quoted(name))).collect();
    let link = |tie: &crate::network::Tie| {
        let (from, to) = (quoted(&names[tie.from]), quoted(&names[tie.to]));
        format!("    {{ \"source\": {from}, \"target\": {to}, \"weight\": {} }}", tie.weight)
    };
    let links: Vec<_> = graph.ties().iter().map(link).collect();
    let list = |items: Vec<String>| {
        if items.is_empty() { "[]".to_owned() } else { format!("[\n{}\n  ]", items.join(",\n")) }
    };
    format!(
        "{{\n  \"directed\": {},\n  \"multigraph\": false,\n  \"nodes\": {},\n  \"links\": {}\n}}\n",
        graph.is_directed(),
        list(nodes),
        list(links)
    )
}

/// Text within XML 1.0, in elements and in attributes.
///
/// ```
/// use scambio_core::format::network::escaped;
/// assert_eq!(escaped("a<b> & \"c\""), "a&lt;b&gt; &amp; &quot;c&quot;");
/// ```
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
