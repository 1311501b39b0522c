// A link to a part that lies in closed folds opens them first; newer browsers do so themselves.
export default function unfold(section) {
  section.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const part = link && document.getElementById(link.hash.slice(1));
    for (let fold = part?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  });
}
